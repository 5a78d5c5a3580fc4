using Governance.Budgets.Domain;
using Governance.Principals.Contracts;

namespace Governance.Budgets.Pages.Budgets.Reports;

/// <summary>A report as it is shown, whether it is published or not.</summary>
internal sealed record ReportView(ReportContent Content, PrincipalRegister Register);
