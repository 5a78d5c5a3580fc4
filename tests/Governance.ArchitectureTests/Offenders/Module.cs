using Governance.Offending.Domain;
using Microsoft.EntityFrameworkCore;

// An offending module: every layer leans on what it must not. Its namespaces are what the rules look at.
namespace Governance.Offending.Domain
{
    internal sealed class ImpureCase
    {
        // Inside of an async lambda, where it is easily overlooked.
        public static Func<Task<int>> Count(IQueryable<string> names) => async () => await names.CountAsync();
    }
}

namespace Governance.Offending.Contracts
{
    public interface ITellTooMuch
    {
        internal ImpureCase Case { get; }
    }
}

namespace Governance.Offending.Pages
{
    internal sealed class NosyPage
    {
        public static string Peek() => Governance.Neighbour.Data.PrivateTable.Name;
    }
}

namespace Governance.Neighbour.Data
{
    internal static class PrivateTable
    {
        public static string Name { get; } = "private_table";
    }
}
