namespace Governance.Forums.Domain;

/// <summary>The two sides of a joint forum.</summary>
internal enum Side
{
    /// <summary>The region.</summary>
    Region,

    /// <summary>The municipalities together.</summary>
    Municipalities,
}

/// <summary>A chair that alternates each year between the region and the municipalities.</summary>
/// <param name="Year">A year in which <paramref name="Side"/> has the chair.</param>
/// <param name="Side">The side that has it then.</param>
internal sealed record ChairTurn(int Year, Side Side)
{
    /// <summary>The side whose turn it is in a year, before or after.</summary>
    public Side Of(int year) => (year - Year) % 2 == 0 ? Side : Side.Other();
}

/// <summary>Words of sides, which are the keys of their translations.</summary>
internal static class SideWords
{
    /// <summary>The one that it is not.</summary>
    public static Side Other(this Side side) => side == Side.Region ? Side.Municipalities : Side.Region;

    /// <summary>The word.</summary>
    public static string Word(this Side side) => side == Side.Region ? "Regionen" : "Kommunerna";
}
