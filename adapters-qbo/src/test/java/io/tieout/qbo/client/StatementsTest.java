package io.tieout.qbo.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StatementsTest {

    @Test
    void idsAreQuotedAndThePageIsStated() {
        assertThat(Statements.byIds("Payment", List.of("1", "22")))
                .isEqualTo(
                        "select * from Payment where Id in ('1', '22')"
                                + " startposition 1 maxresults 1000");
    }

    @Test
    void anApostropheIsEscapedByABackslashAndABackslashToo() {
        assertThat(Statements.literal("O'Neil \\ Sons")).isEqualTo("'O\\'Neil \\\\ Sons'");
    }

    @Test
    void aWholeListIsOrderedBecauseItIsPaged() {
        assertThat(Statements.allWithInactive("Customer", 1_001))
                .isEqualTo(
                        "select * from Customer where Active in (true, false) orderby Id"
                                + " startposition 1001 maxresults 1000");
    }
}
