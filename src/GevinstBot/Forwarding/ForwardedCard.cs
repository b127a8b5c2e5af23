using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Forwarding;

/// <summary>One number, of somebody who may never have seen the bot before: who asks, why it is measured, and the field.</summary>
public static class ForwardedCard
{
    public static AdaptiveCard For(CardRequest request, ForwardedQuestion question) => Form(
        request, question, new IndicatorForm { Changing = [question.Forwarded.Indicator] });

    public static AdaptiveCard Form(CardRequest request, ForwardedQuestion question, IndicatorForm form)
    {
        var (texts, asked, one) = (request.Texts, question.Asked!, question.One);
        var today = request.Now.InZone(one.Zone).Date;
        var fields = new IndicatorFields(form.Filled(one, texts), today);
        return request.Frame(
            Heading(request, question),
            [
                .. IndicatorCard.Banner(request, one, form),
                Say.Typed(texts["forwarded.who", question.From, one.Organization.ShortName]),
                Say.Small(texts["forwarded.top", texts.When(request.Closes, one.Zone)]),
                asked.Definition.Why is { } why ? Say.SmallLine(texts["forwarded.why", why]) : null,
                fields.Typed(asked),
                Say.Small(texts["forwarded.then", CardText.Escape(question.From)]),
                request.PurposeLine(one.Organization.ShortName),
            ],
            request.Button(texts["indicators.send"], ForwardedAnswerSubmit.VerbName, form.Carried(one)).Primary());
    }

    public static string Heading(CardRequest request, ForwardedQuestion question) =>
        request.Texts["forwarded.heading", CardText.Escape(question.One.Organization.ShortName)];
}
