namespace GevinstBot.Register;

/// <summary>Everything that a lead can change, in the order of the list.</summary>
public static class RegisterForms
{
    public static readonly IReadOnlyList<RegisterForm> All =
    [
        new ContactForm(),
        new AbsenceForm(),
        new NameForm(),
        new PersonNameForm(),
        new LastDayForm(),
        new MergeForm(),
        new SplitForm(),
        new OrganizationForm(),
        new LeadForm(),
        new LeadRemovalForm(),
        new BenefitOwnerForm(),
        new RoleForm(),
        new RoleRemovalForm(),
    ];

    public static RegisterForm? Find(string? what) => All.FirstOrDefault(form => form.What == what);
}
