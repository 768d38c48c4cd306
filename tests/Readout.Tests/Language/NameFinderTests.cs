using Shouldly;
using Xunit;

namespace Readout.Tests.Language;

public class NameFinderTests
{
    [Theory]
    [InlineData("Chinese President Xi Jinping met Russian President Vladimir Putin.", "P:Xi Jinping | P:Vladimir Putin")]
    [InlineData("U.S. President Joe Biden spoke.", "L:U.S. | P:Joe Biden")]
    [InlineData("They met Li Haidong and Cui Heng.", "P:Li Haidong | P:Cui Heng")]
    [InlineData("The minister thanked Pavel V. Troyan, a professor.", "P:Pavel V. Troyan")]
    [InlineData("The statement named Bashar al-Assad and Ursula von der Leyen.", "P:Bashar al-Assad | P:Ursula von der Leyen")]
    [InlineData("He wrote to Jean-Pierre Dumont and Conor O'Brien.", "P:Jean-Pierre Dumont | P:Conor O'Brien")]
    [InlineData("The Ministry of Foreign Affairs of Ukraine answered.", "O:Ministry of Foreign Affairs of Ukraine")]
    [InlineData("She leads the Institute of Applied Law for Young Scholars of the Valdorian Academy of Sciences.", "O:Institute of Applied Law for Young Scholars of the Valdorian Academy of Sciences")]
    [InlineData("It was sent to the Food and Drug Administration.", "O:Food and Drug Administration")]
    [InlineData("The Shanghai Cooperation Organization (SCO) met in Beijing.", "O:Shanghai Cooperation Organization | O:SCO | L:Beijing")]
    [InlineData("Visiting leaders came on Monday in May.", "")]
    [InlineData("Ukraine's Foreign Ministry objected.", "L:Ukraine | O:Foreign Ministry")]
    [InlineData("Many Russian and Chinese scholars came.", "")]
    [InlineData("He lived near the Orun River.", "L:Orun River")]
    [InlineData("China-Russia relations are good.", "L:China | L:Russia")]
    [InlineData("The talks took place in the Great Hall of the People.", "L:Great Hall of the People")]
    [InlineData("After World War II he returned.", "X:World War II")]
    [InlineData("\"We won,\" said Marta Kovac.", "P:Marta Kovac")]
    public void FindsNamesAndTheirKinds(string text, string expected) => new Reading(text).NamesInShort.ShouldBe(expected);

    [Fact]
    public void ACapitalInAHeadlineIsANameOnlyWhereTheTextHasIt() =>
        new Reading("Adel Brun came to Talgrad on Friday. The talks in Talgrad were long.", "Brun Opens Historic Border Talks In Talgrad After Long Wait").NamesInShort
            .ShouldBe("P:Brun | L:Talgrad | P:Adel Brun | L:Talgrad | L:Talgrad");

    [Fact]
    public void ASurnameIsAPersonOnceTheFullNameWasRead() =>
        new Reading("Nevik spoke first.\nMarta Nevik then left.").NamesInShort.ShouldBe("P:Nevik | P:Marta Nevik");
}
