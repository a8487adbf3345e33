using Backline.Coaching.Screening;
using Backline.Practice.Records;
using Backline.Practice.Screening;
using CsCheck;

namespace Backline.Coaching.Tests.Screening;

public sealed class ScreeningRulesTests
{
    [Fact]
    public void Nothing_ticked_anywhere_may_go()
    {
        ScreeningOutcome outcome = Answers.Rules.Evaluate(Answers.Clear);

        Assert.Equal(ScreeningLevel.Go, outcome.Level);
        Assert.True(outcome.MayStretch);
        Assert.Empty(outcome.OutcomeIds);
        Assert.Empty(outcome.Restrictions);
        Assert.Empty(outcome.Acts);
        Assert.NotEmpty(outcome.Advice);
    }

    [Fact]
    public void Every_single_sign_leads_to_its_outcome_and_to_nothing_else()
    {
        foreach ((ScreeningQuestion question, string option, OutcomeRule expected) in Answers.Signs)
        {
            ScreeningOutcome outcome = Answers.Rules.Evaluate(Answers.Clear.Plus(question, option));

            Assert.Equal([expected.Id], outcome.OutcomeIds);
            Assert.Equal(expected.Level, outcome.Level);
            Assert.Equal(expected.Restrictions.Order(), outcome.Restrictions);
            Assert.Equal(expected.Act is { } act ? [act] : Array.Empty<string>(), outcome.Acts);
            Assert.All(expected.Advice, paragraph => Assert.Contains(paragraph.Text, outcome.Advice));
        }
    }

    [Fact]
    public void Of_any_two_signs_the_stricter_level_counts_and_the_restrictions_add_up()
    {
        foreach ((ScreeningQuestion question, string option, OutcomeRule one) in Answers.Signs)
        {
            foreach ((ScreeningQuestion otherQuestion, string otherOption, OutcomeRule other) in Answers.Signs)
            {
                if (question.Id == otherQuestion.Id && question.Kind != QuestionKind.Many)
                {
                    continue;
                }

                ScreeningOutcome outcome = Answers.Rules.Evaluate(Answers.Clear.Plus(question, option).Plus(otherQuestion, otherOption));

                Assert.Equal((ScreeningLevel)Math.Max((int)one.Level, (int)other.Level), outcome.Level);
                Assert.Equal(one.Restrictions.Union(other.Restrictions).Order(), outcome.Restrictions);
                Assert.Equal(new[] { one.Id, other.Id }.Distinct().Order(), outcome.OutcomeIds.Order());
            }
        }
    }

    [Theory]
    [InlineData("standing", "unsteady", "hands-supported")]
    [InlineData("standing", "numb-feet", "hands-supported")]
    [InlineData("standing", "dizzy-spells", "hands-supported,head-above-heart,slow-rise")]
    [InlineData("standing", "pressure", "head-above-heart")]
    [InlineData("standing", "eyes", "head-above-heart")]
    [InlineData("standing", "hernia", "head-above-heart")]
    [InlineData("standing", "pregnant", "hands-supported,head-above-heart,wide-stance")]
    [InlineData("standing", "thin-bones", "hands-supported,head-above-heart")]
    [InlineData("tissues", "sitting-hurts", "no-bow")]
    [InlineData("tissues", "bending-tingles", "no-bow")]
    [InlineData("tissues", "very-bendy", "no-end-range")]
    [InlineData("tissues", "heel-tendon", "no-end-range")]
    [InlineData("tissues", "antibiotic", "no-end-range")]
    [InlineData("age", "minor", "with-adult")]
    [InlineData("where", "sit-bone", "no-bow")]
    public void A_sign_to_take_care_of_brings_its_restrictions(string question, string option, string restrictions)
    {
        ScreeningOutcome outcome = Answers.Rules.Evaluate(Answers.Clear.With(question, option));

        Assert.Equal(ScreeningLevel.WithLimits, outcome.Level);
        Assert.Equal(restrictions, string.Join(',', outcome.Restrictions.Select(RestrictionIds.IdOf)));
    }

    [Theory]
    [InlineData("urgent", "calf-and-breath", ScreeningLevel.Emergency)]
    [InlineData("urgent", "saddle", ScreeningLevel.Emergency)]
    [InlineData("urgent", "both-legs", ScreeningLevel.Emergency)]
    [InlineData("urgent", "leg-swollen", ScreeningLevel.NotToday)]
    [InlineData("urgent", "veins-wide", ScreeningLevel.NotToday)]
    [InlineData("urgent", "heel-pop", ScreeningLevel.NotToday)]
    [InlineData("urgent", "thigh-pop", ScreeningLevel.NotToday)]
    [InlineData("recent", "operation", ScreeningLevel.NotToday)]
    [InlineData("recent", "tear", ScreeningLevel.NotToday)]
    [InlineData("recent", "lying", ScreeningLevel.NotToday)]
    [InlineData("recent", "cancer", ScreeningLevel.NotToday)]
    [InlineData("ever", "clot", ScreeningLevel.NotToday)]
    [InlineData("pain", "8", ScreeningLevel.NotToday)]
    [InlineData("pain", "10", ScreeningLevel.NotToday)]
    public void A_red_sign_alone_means_not_today(string question, string option, ScreeningLevel level)
    {
        ScreeningOutcome outcome = Answers.Rules.Evaluate(Answers.Clear.With(question, option));

        Assert.Equal(level, outcome.Level);
        Assert.False(outcome.MayStretch);
    }

    [Theory]
    [InlineData("recent", "operation")]
    [InlineData("recent", "tear")]
    [InlineData("recent", "lying")]
    [InlineData("recent", "cancer")]
    [InlineData("ever", "clot")]
    public void What_asks_for_a_yes_of_those_who_treat_can_be_told_it(string question, string option)
    {
        ScreeningAnswers asked = Answers.Clear.With(question, option);

        ScreeningOutcome agreed = Answers.Rules.Evaluate(asked.With("agreed", "treated-yes"));

        Assert.Equal((ScreeningLevel.WithLimits, true), (agreed.Level, agreed.MayStretch));
        Assert.Equal(["as-agreed"], agreed.OutcomeIds);
        Assert.Equal([Restriction.NoEndRange], agreed.Restrictions);
        Assert.Equal(ScreeningLevel.NotToday, Answers.Rules.Evaluate(asked.With("agreed", "not-yet")).Level);
        Assert.Equal(ScreeningLevel.Go, Answers.Rules.Evaluate(Answers.Clear.With("agreed", "treated-yes")).Level); // unticked again: nobody asks
    }

    [Theory]
    [InlineData("urgent", "leg-swollen")]
    [InlineData("urgent", "calf-and-breath")]
    [InlineData("pain", "9")]
    public void Their_yes_lifts_nothing_that_came_since(string question, string option) =>
        Assert.False(Answers.Rules.Evaluate(Answers.Clear.With("recent", "operation").With("agreed", "treated-yes").With(question, option)).MayStretch);

    [Fact]
    public void A_red_sign_counts_before_anything_else_is_answered()
    {
        ScreeningOutcome outcome = Answers.Rules.Evaluate(ScreeningAnswers.Empty.With("urgent", "saddle"));

        Assert.Equal(ScreeningLevel.Emergency, outcome.Level);
        Assert.Contains("local emergency number", Assert.Single(outcome.Acts), StringComparison.Ordinal);
        Assert.NotEmpty(outcome.Unanswered);
    }

    [Fact]
    public void A_question_without_an_answer_is_not_none_of_these()
    {
        foreach (ScreeningQuestion question in Answers.Questions.Where(question => Answers.Rules.IsAsked(question, Answers.Clear)))
        {
            ScreeningOutcome outcome = Answers.Rules.Evaluate(Answers.Clear.With(question.Id));

            Assert.Equal(ScreeningLevel.Incomplete, outcome.Level);
            Assert.False(outcome.MayStretch);
            Assert.Contains(question.Id, outcome.Unanswered);
        }
    }

    [Fact]
    public void Where_it_hurts_is_asked_only_when_a_leg_hurts()
    {
        ScreeningAnswers answers = Answers.Clear.With("leg", "neither").With("where").With("pain");

        Assert.Equal(ScreeningLevel.Go, Answers.Rules.Evaluate(answers).Level);
        Assert.False(Answers.Rules.IsAsked(Answers.Questions.Single(question => question.Id == "where"), answers));
        Assert.Equal(["where", "pain"], Answers.Rules.Evaluate(answers.With("leg", "right")).Unanswered);
    }

    [Fact]
    public void A_sign_beside_none_of_these_still_counts()
    {
        ScreeningAnswers contradiction = Answers.Clear.With("urgent", ScreeningQuestion.None, "heel-pop");

        Assert.Equal(ScreeningLevel.NotToday, Answers.Rules.Evaluate(contradiction).Level);
    }

    [Fact]
    public void One_more_sign_never_loosens_anything()
    {
        Gen<int[]> some = Gen.Int[0, Answers.Signs.Count - 1].Array[0, 8];

        Gen.Select(some, Gen.Int[0, Answers.Signs.Count - 1]).Sample((chosen, more) =>
        {
            // Of questions with one answer the later replaces the earlier, which is another answer and not one more sign.
            (ScreeningQuestion question, string option, _) = Answers.Signs[more];
            ScreeningAnswers before = chosen.Select(i => Answers.Signs[i]).Where(sign => sign.Question.Id != question.Id || question.Kind == QuestionKind.Many)
                .Aggregate(Answers.Clear, (answers, sign) => answers.Plus(sign.Question, sign.Option));

            ScreeningOutcome loose = Answers.Rules.Evaluate(before);
            ScreeningOutcome strict = Answers.Rules.Evaluate(before.Plus(question, option));

            return strict.Level >= loose.Level && !loose.Restrictions.Except(strict.Restrictions).Any();
        });
    }

    [Fact]
    public void Whatever_is_ticked_together_no_sentence_comes_twice_or_speaks_of_a_bow_that_is_left_out() =>
        Gen.Int[0, Answers.Signs.Count - 1].Array[1, 8].Sample(chosen =>
        {
            ScreeningOutcome outcome = Answers.Rules.Evaluate(chosen.Select(i => Answers.Signs[i])
                .Where(sign => sign.Outcome.Level <= ScreeningLevel.WithLimits)
                .DistinctBy(sign => sign.Question.Kind == QuestionKind.Many ? sign.Option : sign.Question.Id)
                .Aggregate(Answers.Clear, (answers, sign) => answers.Plus(sign.Question, sign.Option)));
            string[] shown = [.. outcome.Keep, .. outcome.Advice];

            Assert.Distinct(shown);
            Assert.Equal(outcome.Restrictions.Contains(Restriction.HandsSupported) ? 1 : 0, shown.Count(text => text.Contains("hands on", StringComparison.Ordinal)));
            if (outcome.Restrictions.Contains(Restriction.NoBow))
            {
                Assert.DoesNotContain(shown, text => text.Contains("bow only", StringComparison.Ordinal) || text.Contains("Come up", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("may bend", StringComparison.Ordinal) || text.Contains("to bend", StringComparison.Ordinal));
            }
        });

    [Theory]
    [InlineData("standing", "pressure", "tissues", "sitting-hurts", "how far you may bend")]
    [InlineData("standing", "eyes", "tissues", "bending-tingles", "how far you may bend")]
    [InlineData("standing", "hernia", "where", "sit-bone", "how far you may bend")]
    [InlineData("ever", "clot", "urgent", "leg-swollen", "see a doctor the same day")]
    [InlineData("recent", "lying", "urgent", "calf-and-breath", "see a doctor the same day")]
    [InlineData("urgent", "leg-swollen", "urgent", "calf-and-breath", "a look by a doctor should not")]
    [InlineData("pain", "9", "urgent", "heel-pop", "see a doctor.")]
    public void Advice_is_left_out_where_another_answer_says_more(string question, string option, string otherQuestion, string otherOption, string words)
    {
        ScreeningAnswers answers = Answers.Clear.With(question, option);
        ScreeningQuestion other = Answers.Questions.Single(one => one.Id == otherQuestion);

        Assert.Contains(Answers.Rules.Evaluate(answers).Advice, text => text.Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain(Answers.Rules.Evaluate(answers.Plus(other, otherOption)).Advice, text => text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_emergencies_the_strictest_act_does_for_both_and_both_are_explained()
    {
        ScreeningOutcome outcome = Answers.Rules.Evaluate(Answers.Clear.With("urgent", "saddle", "calf-and-breath"));

        Assert.Equal(["Call your local emergency number now."], outcome.Acts);
        Assert.Contains(outcome.Advice, text => text.Contains("needs help at once", StringComparison.Ordinal));
        Assert.Contains(outcome.Advice, text => text.Contains("pressed nerves", StringComparison.Ordinal));
        Assert.Single(outcome.Advice, text => text.Contains("do not stretch", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Each_restriction_alone_is_said_and_beside_the_upright_calf_part_no_small_bow_is()
    {
        Assert.All(RestrictionIds.All, restriction => Assert.Single(Answers.Rules.WordsOf([restriction])));
        Assert.Equal(
            ["Keep your hands on a chair or a wall the whole time.", "Take the end slowly, with a pause before you step off the roll.", "You do the calf part only, upright: no bow."],
            Answers.Rules.WordsOf([Restriction.HandsSupported, Restriction.HeadAboveHeart, Restriction.SlowRise, Restriction.NoBow]));
    }

    [Fact]
    public void The_order_of_answering_changes_nothing()
    {
        Gen.Int[0, Answers.Signs.Count - 1].Array[1, 6].Sample(chosen =>
        {
            var signs = chosen.Select(i => Answers.Signs[i]).DistinctBy(sign => sign.Question.Kind == QuestionKind.Many ? sign.Option : sign.Question.Id).ToArray();

            ScreeningOutcome forth = Answers.Rules.Evaluate(signs.Aggregate(Answers.Clear, (answers, sign) => answers.Plus(sign.Question, sign.Option)));
            ScreeningOutcome back = Answers.Rules.Evaluate(signs.Reverse().Aggregate(Answers.Clear, (answers, sign) => answers.Plus(sign.Question, sign.Option)));

            return forth.Level == back.Level && forth.OutcomeIds.SequenceEqual(back.OutcomeIds) && forth.Restrictions.SequenceEqual(back.Restrictions)
                && forth.Advice.SequenceEqual(back.Advice) && forth.Acts.SequenceEqual(back.Acts) && forth.Keep.SequenceEqual(back.Keep);
        });
    }

    [Fact]
    public void Under_not_today_only_the_advice_that_matters_is_shown()
    {
        ScreeningOutcome outcome = Answers.Rules.Evaluate(Answers.Clear.With("urgent", "leg-swollen").With("tissues", "very-bendy"));

        Assert.Equal(Answers.Outcome("doctor-calf-vein").Advice.Select(words => words.Text), outcome.Advice);
        Assert.Empty(outcome.Keep);
        Assert.Equal([Restriction.NoEndRange], outcome.Restrictions);
    }

    [Fact]
    public void Answers_the_rules_do_not_know_are_the_callers_error()
    {
        Assert.Throws<ArgumentException>(() => Answers.Rules.Evaluate(Answers.Clear.With("nonsense", "x")));
        Assert.Throws<ArgumentException>(() => Answers.Rules.Evaluate(Answers.Clear.With("urgent", "nonsense")));
        Assert.Throws<ArgumentException>(() => Answers.Rules.Evaluate(Answers.Clear.With("age", "adult", "minor")));
        Assert.Throws<ArgumentException>(() => Answers.Rules.Evaluate(Answers.Clear.With("pain", "11")));
        Assert.Throws<ArgumentException>(() => Answers.Rules.Evaluate(Answers.Clear.With("pain", "-1")));
        Assert.Throws<ArgumentException>(() => Answers.Rules.Evaluate(Answers.Clear.With("age", ScreeningQuestion.None)));
    }

    [Fact]
    public void What_is_recorded_reads_back_to_the_same_outcome()
    {
        ScreeningContent content = Answers.Rules.ToContent(Answers.Clear.With("standing", "dizzy-spells"));

        string json = System.Text.Json.JsonSerializer.Serialize(content, ScreeningContentJson.Default.ScreeningContent);
        ScreeningContent read = System.Text.Json.JsonSerializer.Deserialize(json, ScreeningContentJson.Default.ScreeningContent)!;
        ScreeningOutcome again = Answers.Rules.Evaluate(ScreeningAnswers.Of(read.Answers));

        Assert.Equal("with-limits", read.Level);
        Assert.Equal(read.Outcomes, again.OutcomeIds);
        Assert.Equal(["hands-supported", "head-above-heart", "slow-rise"], read.Restrictions);
        Assert.Equal(Answers.Rules.Version, read.RulesVersion);
    }

    [Fact]
    public void An_unfinished_screening_is_not_recorded() =>
        Assert.Throws<ArgumentException>(() => Answers.Rules.ToContent(Answers.Clear.With("age")));
}
