using Readout.Articles;
using Readout.Documents;

namespace Readout.Tests.Articles;

public sealed class LanguageTests
{
    // Sentences written for this test, all saying nearly the same.
    public static TheoryData<string, string> Sentences => new()
    {
        { "en", "The ministers of Tarvia and Belmora met in Dosan on Thursday and said that the bridge would be open again before the end of the month." },
        { "de", "Die Minister von Tarvien und Belmora haben sich am Donnerstag in Dosan getroffen und gesagt, dass die Brücke noch vor dem Ende des Monats wieder geöffnet wird." },
        { "fr", "Les ministres de Tarvie et de Belmora se sont réunis jeudi à Dosan et ont dit que le pont serait ouvert avant la fin du mois pour les camions." },
        { "es", "Los ministros de Tarvia y de Belmora se reunieron el jueves en Dosan y dijeron que el puente se abrirá antes del fin del mes para los camiones." },
        { "it", "I ministri della Tarvia e di Belmora si sono incontrati giovedì a Dosan e hanno detto che il ponte sarà aperto prima della fine del mese per i camion." },
        { "pt", "Os ministros da Tarvia e de Belmora reuniram-se na quinta-feira em Dosan e disseram que a ponte não será aberta antes do fim do mês para os caminhões." },
        { "nl", "De ministers van Tarvia en Belmora hebben elkaar donderdag in Dosan ontmoet en zeiden dat de brug voor het einde van de maand weer open is." },
        { "pl", "Ministrowie Tarwii i Belmory spotkali się w czwartek w Dosan i powiedzieli, że most będzie otwarty przed końcem miesiąca, ale nie dla wszystkich, jak się o tym mówi." },
        { "tr", "Tarvia ve Belmora bakanları perşembe günü Dosan kentinde bir araya geldi ve köprü için bu ay sonuna kadar yeni bir tarih dedi, ama daha çok zaman var." },
        { "sv", "Ministrarna från Tarvia och Belmora möttes på torsdagen i Dosan och de säger att bron ska vara öppen före slutet av månaden för alla som har en lastbil." },
        { "da", "Ministrene fra Tarvia og Belmora mødtes torsdag i Dosan, og de siger at broen bliver åben efter denne måned for alle som har en lastbil, men ikke før." },
        { "no", "Ministrene fra Tarvia og Belmora møttes torsdag i Dosan, og de sier at broen blir åpen etter denne måneden for alle som har en lastebil, men ikke før, fordi." },
        { "fi", "Tarvian ja Belmoran ministerit tapasivat torstaina Dosanissa, ja he sanoivat että silta on auki ennen kuun loppua, mutta se ei ole vain niin kuin he ovat sanoneet." },
        { "cs", "Ministři Tarvie a Belmory se sešli ve čtvrtek v Dosanu a řekli, že most bude otevřen do konce měsíce, ale jen pro ty, kteří jsou na cestě podle plánu." },
        { "sk", "Ministri Tarvie a Belmory sa stretli vo štvrtok v Dosane a povedali, že most bude otvorený do konca mesiaca, ale aj tak len pre tých, ktorí sú na ceste podľa plánu." },
        { "ro", "Miniștrii din Tarvia și Belmora s-au întâlnit joi la Dosan și au spus că podul va fi deschis până la sfârșitul lunii pentru camioane, dar nu mai mult." },
        { "hu", "A két ország miniszterei csütörtökön találkoztak, és azt mondták, hogy a híd nem lesz zárva a hónap után, de csak ha már meg van a terv." },
        { "hr", "Ministri Tarvije i Belmore sastali su se u četvrtak u Dosanu i rekli da će most biti otvoren do kraja mjeseca, ali samo za kamione, što nije bilo u planu." },
        { "sl", "Ministra sta se v četrtek sestala v Dosanu in povedala, da bo most odprt že pred koncem meseca, ki je tudi za tovornjake, kot so ga želeli." },
        { "lt", "Ministrai ketvirtadienį susitiko Dosane ir sakė, kad tiltas bus atidarytas iki mėnesio pabaigos, bet dėl to dar ne viskas yra aišku, o po to taip pat." },
        { "lv", "Ministri ceturtdien tikās Dosanā un teica, ka tilts tiks atvērts līdz mēneša beigām, bet tas nav viss, ko viņš ar to arī par lai un kā." },
        { "et", "Ministrid kohtusid neljapäeval ja ütlesid, et sild on avatud enne kuu lõppu, aga see ei ole veel kõik, mis oli kui ta tema ning." },
        { "id", "Para menteri dari dua negara itu bertemu pada hari Kamis dan mengatakan bahwa jembatan ini akan dibuka untuk truk yang telah menunggu di perbatasan dengan sabar." },
        { "vi", "Các bộ trưởng của hai nước đã gặp nhau và nói rằng cây cầu sẽ được mở cho xe tải trong tháng này, theo một thông báo từ những người có trách nhiệm." },
        { "ru", "Министры Тарвии и Белморы встретились в четверг в Досане и сообщили, что мост будет открыт до конца месяца, это решение было принято вчера." },
        { "uk", "Міністри Тарвії та Белмори зустрілися в четвер у Досані й повідомили, що міст буде відкрито до кінця місяця." },
        { "bg", "Министрите на Тарвия и Белмора се срещнаха в Досан и казаха, че мостът ще бъде отворен преди края на месеца, още този път." },
        { "el", "Οι υπουργοί της Ταρβίας και της Μπελμόρα συναντήθηκαν την Πέμπτη στο Ντόσαν και είπαν ότι η γέφυρα θα ανοίξει." },
        { "ar", "التقى وزراء البلدين يوم الخميس وقالوا إن الجسر سيفتح قبل نهاية الشهر أمام الشاحنات." },
        { "fa", "وزیران دو کشور روز پنجشنبه دیدار کردند و گفتند که پل پیش از پایان ماه باز خواهد شد و چگونگی آن گفته شد." },
        { "he", "שרי שתי המדינות נפגשו ביום חמישי ואמרו כי הגשר ייפתח לפני סוף החודש." },
        { "hi", "दोनों देशों के मंत्रियों ने गुरुवार को मुलाकात की और कहा कि पुल महीने के अंत से पहले खुल जाएगा।" },
        { "ja", "両国の大臣は木曜日に会談し、橋は月末までに再び開通すると述べた。" },
        { "zh", "两国部长星期四举行会谈，表示大桥将在月底前重新开放。" },
        { "ko", "두 나라의 장관들은 목요일에 만나 다리가 월말 전에 다시 열릴 것이라고 말했다." },
        { "th", "รัฐมนตรีของทั้งสองประเทศพบกันเมื่อวันพฤหัสบดีและกล่าวว่าสะพานจะเปิดก่อนสิ้นเดือน" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_language_is_told(string language, string sentence) => ArticleReading.ReadOne(sentence).Language.ShouldBe(language);

    [Fact]
    public void Another_language_is_kept_and_says_that_it_was_not_analysed()
    {
        var text = "Die Minister trafen sich am Donnerstag in Dosan. „Die Brücke wird geöffnet“, sagte die Ministerin Odile Brandt, und sie sprach von 38 Millionen Kronen für die Arbeiten an der Brücke.";

        var analysis = Analyzer.Analyze(new Document("a.txt", text), AnalysisOptions.Default with { Learned = false }).ShouldHaveSingleItem();

        analysis.Article.IsAnalysed.ShouldBeFalse();
        analysis.Tokens.Count.ShouldBeGreaterThan(20);
        analysis.Attributions.ShouldBeEmpty();
        analysis.Figures.ShouldBeEmpty();
        Records.ArticleRecordWriter.Write(analysis).ShouldContain("\"analysed\":false");
    }

    [Theory]
    [InlineData("Luis de la Cruz visited Caracas.")]
    [InlineData("Jan van der Berg of De Stijl en Co.")]
    public void A_foreign_name_in_a_short_text_does_not_keep_it_from_being_read(string text) => ArticleReading.ReadOne(text).IsAnalysed.ShouldBeTrue();
}
