using Backline.Coaching.Screening;
using Backline.Practice.Records;
using Backline.Web.Features.Screening;

namespace Backline.Web.Tests.Features.Screening;

public sealed class ScreeningFormTests
{
    private readonly ScreeningForm _form = new(ScreeningRules.BuiltIn);

    [Fact]
    public void Nothing_goes_on_before_every_asked_question_has_an_answer()
    {
        _form.Next();

        Assert.False(_form.CanGoOn);
        Assert.Equal(0, _form.Index);
    }

    [Fact]
    public void None_of_these_stands_alone()
    {
        ScreeningQuestion question = _form.Questions[0];

        _form.Choose(question, question.Options[0].Id, isChosen: true);
        _form.Choose(question, ScreeningQuestion.None, isChosen: true);
        bool afterNone = _form.IsChosen(question, question.Options[0].Id);
        _form.Choose(question, question.Options[1].Id, isChosen: true);

        Assert.False(afterNone);
        Assert.False(_form.IsChosen(question, ScreeningQuestion.None));
    }

    [Fact]
    public void A_red_sign_ends_the_questions_at_once()
    {
        ScreeningQuestion question = _form.Questions[0];
        _form.Choose(question, question.Options[0].Id, isChosen: true);

        _form.Next();

        Assert.True(_form.IsFinished);
        Assert.False(_form.Outcome.MayStretch);
        Assert.Contains(_form.ToContent().Level, (string[])["not-today", "emergency"]);
    }

    [Fact]
    public void Back_from_the_outcome_leads_to_the_questions_again()
    {
        ScreeningQuestion question = _form.Questions[0];
        _form.Choose(question, question.Options[0].Id, isChosen: true);
        _form.Next();

        bool wasThere = _form.Back();

        Assert.True(wasThere);
        Assert.False(_form.IsFinished);
    }

    [Fact]
    public void Plain_answers_give_a_plain_go()
    {
        AnswerAll(_form);

        ScreeningContent content = _form.ToContent();

        Assert.True(_form.IsFinished);
        Assert.Equal("go", content.Level);
        Assert.Empty(content.Restrictions);
    }

    internal static void AnswerAll(ScreeningForm form)
    {
        while (!form.IsFinished)
        {
            // A choice can bring up further questions of the same screen.
            while (form.Questions.FirstOrDefault(question => form.Answers.At(question.Id).Count == 0) is { } question)
            {
                form.Choose(question, Plain(question), isChosen: true);
            }

            form.Next();
        }
    }

    private static string Plain(ScreeningQuestion question) => question.Kind switch
    {
        QuestionKind.Scale => "2",
        _ when question.NoneText is not null => ScreeningQuestion.None,
        _ => question.Options.FirstOrDefault(option => option.Outcome is null)?.Id ?? question.Options[0].Id,
    };
}
