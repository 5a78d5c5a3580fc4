using System.Text;

namespace Governance.Identity.Seeding;

/// <summary>Invented people with ordinary Swedish names: the same person gets the same name at every seed.</summary>
internal static class SwedishNames
{
    private static readonly string[] First =
    [
        "Anna", "Lars", "Karin", "Mikael", "Eva", "Anders", "Maria", "Johan", "Kristina", "Per", "Lena", "Erik", "Sara", "Fredrik", "Emma",
        "Jonas", "Malin", "Henrik", "Jenny", "Magnus", "Åsa", "Peter", "Helena", "Mattias", "Ulrika", "Daniel", "Annika", "Stefan", "Linda",
        "Niklas", "Amira", "Ali", "Zahra", "Yusuf", "Elin", "Oskar", "Ida", "Gustav", "Sofia", "Viktor", "Birgitta", "Göran", "Inger", "Leif",
    ];

    private static readonly string[] Last =
    [
        "Lindqvist", "Bergström", "Sandberg", "Nyström", "Holmgren", "Ekdahl", "Forsberg", "Wallin", "Åkesson", "Hedlund", "Söderlund", "Nordin",
        "Lundgren", "Björk", "Sjögren", "Norling", "Öberg", "Rosén", "Hellström", "Dahlberg", "Lindholm", "Fransson", "Gunnarsson", "Mårtensson",
        "Håkansson", "Blomqvist", "Ahmadi", "Hassan", "Engström", "Ström", "Ivarsson", "Kjellberg", "Falk", "Berglund", "Tillman", "Westerberg",
        "Lundin", "Rydén", "Stenmark", "Törnqvist", "Jakobsson",
    ];

    /// <summary>The name of whoever the key stands for.</summary>
    public static string Of(string key)
    {
        // FNV-1a: stable over processes and platforms, unlike string.GetHashCode.
        var hash = Encoding.UTF8.GetBytes(key).Aggregate(2166136261u, (h, b) => unchecked((h ^ b) * 16777619u));
        return $"{First[(int)(hash % (uint)First.Length)]} {Last[(int)(hash / (uint)First.Length % (uint)Last.Length)]}";
    }
}
