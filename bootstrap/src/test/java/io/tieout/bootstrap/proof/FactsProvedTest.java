package io.tieout.bootstrap.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each known trap of QuickBooks is proved for the product and for the twin. */
final class FactsProvedTest {

    private static final Path HOUSE = Path.of("..");

    @Test
    void everyKnownTrapHasARowAndEveryRowItsTests() throws IOException {
        var page = Files.readString(HOUSE.resolve("docs/facts-proved.md"));

        assertThat(FactsPage.of(page).problems(rows(), product(), twin())).isEmpty();
    }

    @Test
    void aRowThatIsMissingIsNamed() {
        var problems =
                page(row("Q1", "`ATest#one`", "`ATest#one`")).problems(rows(), aTest(), aTest());

        assertThat(problems).contains("row Q2 is missing").doesNotContain("row Q1 is missing");
    }

    @Test
    void aRowThatStandsTwiceOrIsUnknownIsNamed() {
        var row = row("Q1", "`ATest#one`", "`ATest#one`");

        assertThat(page(row + row).problems(List.of("Q1"), aTest(), aTest()))
                .containsExactly("row Q1 stands twice");
        assertThat(page(row).problems(List.of(), aTest(), aTest()))
                .containsExactly("row Q1 is unknown");
    }

    @Test
    void aTestThatDoesNotExistIsNamed() {
        var page = page(row("Q1", "`ATest#two`", "`BTest#one`, `ATest#one`"));

        assertThat(page.problems(List.of("Q1"), aTest(), aTest()))
                .containsExactly(
                        "row Q1: ATest#two is no test of the product",
                        "row Q1: BTest#one is no test of the twin");
    }

    @Test
    void aSideWithoutATestIsNamedUnlessItSaysWhyItComesLater() {
        assertThat(page(row("Q1", "", "`ATest#one`")).problems(List.of("Q1"), aTest(), aTest()))
                .containsExactly("row Q1 names no test of the product");
        assertThat(page(row("Q1", "`ATest#one`", "soon")).problems(List.of("Q1"), aTest(), aTest()))
                .containsExactly("row Q1 names no test of the twin");
        assertThat(
                        page(row("Q1", "later: a sweep", "`ATest#one`"))
                                .problems(List.of("Q1"), aTest(), aTest()))
                .isEmpty();
    }

    @Test
    void aMethodCountsOnlyIfItIsATest() {
        var tests =
                TestMethods.in(
                        "ATest",
                        """
                        @Test
                        void one() {}

                        /** told apart */
                        @ParameterizedTest(name = "{0}")
                        @CsvSource({"1, (a)", "2, b"})
                        void two(int number, String text) {}

                        @Property
                        void three(@ForAll int any) {}

                        private void helper() {}

                        void another() {}
                        """);

        assertThat(tests.all()).containsExactlyInAnyOrder("ATest#one", "ATest#two", "ATest#three");
    }

    /** 13: failure modes by number, the last two without one in the source; Q: others' traps */
    private static List<String> rows() {
        return Stream.concat(
                        IntStream.rangeClosed(1, 17).mapToObj(row -> "13." + row),
                        IntStream.rangeClosed(1, 22).mapToObj(row -> "Q" + row))
                .toList();
    }

    private static TestMethods product() throws IOException {
        return TestMethods.of(HOUSE, module -> !module.equals("qbo-twin"));
    }

    private static TestMethods twin() throws IOException {
        return TestMethods.of(HOUSE, module -> module.startsWith("qbo-twin"));
    }

    private static FactsPage page(String rows) {
        return FactsPage.of("| row | trap | product | twin |\n|---|---|---|---|\n" + rows);
    }

    private static String row(String id, String product, String twin) {
        return "| %s | a trap | %s | %s |\n".formatted(id, product, twin);
    }

    private static TestMethods aTest() {
        return TestMethods.in("ATest", "@Test\nvoid one() {}\n");
    }
}
