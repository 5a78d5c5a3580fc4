using System.Globalization;
using Governance.Platform.Rules;

namespace Governance.Records.Intake;

/// <summary>Every reason for not taking a file in.</summary>
internal static class Refusals
{
    public static FileRefused TooLarge(long limit) =>
        new("DOC-002", new TextKey("Filen är större än {0} MB. Dela upp den eller minska bilderna i den.", (limit >> 20).ToString(CultureInfo.InvariantCulture)));

    public static FileRefused NotScanned() =>
        new("DOC-019", new TextKey("Filen kunde inte genomsökas efter virus och togs därför inte emot. Försök igen om en stund."));
}
