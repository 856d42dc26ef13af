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
        assertThat(BooksDocument.isOfAgreement(ours)).isTrue();
    }

    @Test
    void anotherNumberNamesNoAgreement() {
        assertThat(BooksDocument.id("9", "INV-1001")).isEqualTo("9");
        assertThat(BooksDocument.isOfAgreement("9")).isFalse();
    }
}
