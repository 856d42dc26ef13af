package io.tieout.persistence.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How both sides name a document. */
class BooksDocumentTest {

    @Test
    void aLinkIsAnIdWithItsTypeOrTheCustomerWhoseShareItIs() {
        assertThat(BooksDocument.id("130")).isEqualTo("130");
        assertThat(BooksDocument.id("Expense:160")).isEqualTo("160");
        assertThat(BooksDocument.id("170:58")).isEqualTo("170");
    }

    @Test
    void allEntriesOfAnAgreementAreOneDocumentOnBothSides() {
        var agreement = UUID.fromString("0190a000-0000-7000-8000-00000000abcd");
        String ours = BooksDocument.ofAgreement(agreement);

        assertThat(BooksDocument.id("9", "RR202601-00000000abcd")).isEqualTo(ours);
        assertThat(BooksDocument.id("10", "RR202602-00000000abcd")).isEqualTo(ours);
        assertThat(BooksDocument.isEntryOfOurs(ours)).isTrue();
    }

    @Test
    void allEntriesOfAFeeAreOneDocumentOnBothSides() {
        var payment = UUID.fromString("0190a000-0000-7000-8000-00000000abcd");
        String ours = BooksDocument.ofFee(payment);

        assertThat(BooksDocument.id("9", "PF1-00000000abcd")).isEqualTo(ours);
        assertThat(BooksDocument.id("10", "PF2-00000000abcd")).isEqualTo(ours);
        assertThat(BooksDocument.isEntryOfOurs(ours)).isTrue();
        assertThat(ours).isNotEqualTo(BooksDocument.ofAgreement(payment));
    }

    @Test
    void anotherNumberNamesNoAgreement() {
        assertThat(BooksDocument.id("9", "INV-1001")).isEqualTo("9");
        assertThat(BooksDocument.isEntryOfOurs("9")).isFalse();
    }
}
