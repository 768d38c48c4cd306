using Readout.Documents;
using Readout.Language;
using Shouldly;
using Xunit;

namespace Readout.Tests.Language;

public class WhoIsWhoTests
{
    [Fact]
    public void FullNameSurnameTitleAndPronounAreOnePerson()
    {
        var reading = new Reading(
            "Valdorian President Adel Brun met Marta Kovac, the Kestrian foreign minister, on Friday.\n"
            + "Brun said the border would open. He thanked her. \"It is time,\" the president said.\nThe foreign minister agreed.");
        reading.Whom("Brun", 2).ShouldBe("Adel Brun");
        reading.Whom("He").ShouldBe("Adel Brun");
        reading.Whom("her").ShouldBe("Marta Kovac");
        reading.Whom("the president").ShouldBe("Adel Brun");
        reading.Whom("The foreign minister").ShouldBe("Marta Kovac");
        reading.The("Adel Brun").Roles.ShouldBe(["Valdorian President"]);
        reading.The("Marta Kovac").Roles.ShouldBe(["Kestrian foreign minister"]);
    }

    [Fact]
    public void DescriptionsGoByCountry()
    {
        var reading = new Reading(
            "Chinese President Xi Jinping met Russian President Vladimir Putin.\nThe Russian leader spoke first. The Chinese president followed. The president left.\nThe Kremlin leader stayed.");
        reading.Whom("The Russian leader").ShouldBe("Vladimir Putin");
        reading.Whom("The Chinese president").ShouldBe("Xi Jinping");
        reading.Whom("The president").ShouldBeNull();
        reading.Whom("The Kremlin leader").ShouldBe("Vladimir Putin");
        reading.The("Xi Jinping").Country.ShouldBe("China");
    }

    [Fact]
    public void AScholarIsToldByTheCountryOfHisAcademy()
    {
        var reading = new Reading(
            "Cui Heng, a scholar from the Talgrad Institute, wrote first.\nMaksim Orlov, Leading Research Fellow at the Russian Academy of Sciences, told the Global Times that Cui is right.\n\"It matters,\" the Russian scholar said.");
        reading.Whom("the Russian scholar").ShouldBe("Maksim Orlov");
    }

    [Fact]
    public void NamesakesStayApart()
    {
        var reading = new Reading("Donald Nevik and Melania Nevik came. Mr. Nevik spoke. Mrs. Nevik did not.");
        reading.Entities.Items.Length.ShouldBe(2);
        reading.Whom("Nevik", 3).ShouldBe("Donald Nevik");
        reading.Whom("Nevik", 4).ShouldBe("Melania Nevik");
    }

    [Fact]
    public void AcronymsGoWithTheirExpansion()
    {
        var reading = new Reading("The Kestrian Press Agency (KPA) reported it. KPA gave no source. The agency declined to comment.");
        reading.Whom("KPA").ShouldBe("Kestrian Press Agency");
        reading.Whom("KPA", 2).ShouldBe("Kestrian Press Agency");
        reading.Whom("The agency").ShouldBe("Kestrian Press Agency");
    }

    [Fact]
    public void AMinistryIsCalledByItsFullName() =>
        new Reading("Ukraine's Foreign Ministry objected. The ministry sent a note.").Whom("Foreign Ministry").ShouldBe("Ministry of Foreign Affairs of Ukraine");

    [Fact]
    public void ASurnameAloneIsCompletedOnlyWhereOneLeaderFits()
    {
        new Reading("President Putin returned to Russia.").Whom("Putin").ShouldBe("Vladimir Putin");
        new Reading("Talgrad-born Putin opened a bakery in Kestria.").Whom("Putin").ShouldNotBe("Vladimir Putin");
    }

    [Fact]
    public void APronounThatNobodyFitsHasNoEntity() =>
        new Reading("She left early.\nThe talks went on.").Entities.Mentions.Count.ShouldBe(0);

    [Fact]
    public void APronounMayComeBeforeItsName()
    {
        var reading = new Reading("Adel Brun spoke first.\nFor his part, Marko Nevik said little.\nNoting that his time was short, Brun said no more.");
        reading.Whom("his").ShouldBe("Marko Nevik");
        reading.Whom("his", 2).ShouldBe("Adel Brun");
    }

    [Fact]
    public void InARelativeClauseItIsTheOneBeforeWho() =>
        new Reading("Adel Brun met Marko Nevik, who praised his own ministers.").Whom("his").ShouldBe("Marko Nevik");

    [Fact]
    public void ASeatOfGovernmentSpeaksForTheGovernment()
    {
        new Reading("Washington has threatened to walk away.").The("Washington").SpeakingName.ShouldBe("United States government");
        new Reading("The Kremlin denied it.").The("Kremlin").SpeakingName.ShouldBe("Government of Russia");
    }

    [Theory]
    [InlineData("Chinese President Xi Jinping", "Xi Jinping")]
    [InlineData("Li Haidong, a professor at the China Foreign Affairs University", "Li Haidong")]
    [InlineData("a spokesman for the Ministry of Trade", null)]
    [InlineData("the Ministry of Trade", "Ministry of Trade")]
    [InlineData("Ukraine's Foreign Ministry", "Ministry of Foreign Affairs of Ukraine")]
    [InlineData("Russia's president, Vladimir Putin", "Vladimir Putin")]
    [InlineData("a Ukrainian military spokesperson", null)]
    [InlineData("Putin's spokesman", null)]
    public void TheHeadOfASourceIsItsEntity(string source, string? expected)
    {
        var reading = new Reading(source + " told reporters on Friday that the talks would go on.");
        reading.Entities.ForSource(new TextSpan(0, source.Length))?.Name.ShouldBe(expected);
        if (expected is null)
        {
            reading.Entities.ForSource(new TextSpan(0, source.Length)).ShouldBeNull();
        }
    }

    [Fact]
    public void TwoWhoSpeakAsOneAreBothFound()
    {
        var reading = new Reading("Xi Jinping and Vladimir Putin said so in Beijing.");
        var heads = reading.Entities.ForSources(reading.SpanOf("Xi Jinping and Vladimir Putin"));
        heads.Select(index => reading.Entities.Items[index].Name).ShouldBe(["Xi Jinping", "Vladimir Putin"]);
    }

    [Theory]
    [InlineData("Adel Brun ")]
    [InlineData("Adel Brun said he knew the president. ")]
    [InlineData("The president, Talgrad's Ministry of Trade (MT), ")]
    [InlineData("A. ")]
    [InlineData("he ")]
    [InlineData("Brun of the ")]
    public void HostileTextTakesLinearTime(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 30_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = new Reading(text);
        // A second on a quiet machine; quadratic time would be many minutes.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void ThirtyThousandDifferentNamesakesTakeLinearTime()
    {
        var text = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"Dr. {Letters(i)} Brun met him. "));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        new Reading(text).Entities.Items.Length.ShouldBeGreaterThan(1000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90));
    }

    private static string Letters(int number) => string.Concat("X", string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0'))));
}
