package io.tieout.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.account.AccountRejection.InvalidProfile;
import io.tieout.domain.account.AccountRejection.ReasonMissing;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every part of how a customer is reached fits where the accounting system keeps it. */
class ProfileRulesTest {

    private static final SubjectId SUBJECT = new SubjectId(new UUID(0, 2));

    @ParameterizedTest
    @CsvSource({
        "phone, 30",
        "taxId, 16",
        "billingAddress.street, 255",
        "billingAddress.city, 255",
        "billingAddress.region, 255",
        "billingAddress.postalCode, 255",
        "billingAddress.country, 255"
    })
    void eachPartOfAContactHasItsLongestAndIsOneLine(String field, int longest) {
        assertThatCode(() -> ProfileRules.check(says(field, "9".repeat(longest))))
                .doesNotThrowAnyException();
        refused(field, says(field, "9".repeat(longest + 1)));
        refused(field, says(field, "9\t9"));
    }

    @Test
    void aStreetHasFiveLinesAtMost() {
        assertThatCode(() -> ProfileRules.check(says("billingAddress.street", "1\n2\n3\n4\n5")))
                .doesNotThrowAnyException();
        refused("billingAddress.street", says("billingAddress.street", "1\n2\n3\n4\n5\n6"));
    }

    @Test
    void aReasonHas1To500Characters() {
        assertThat(ProfileRules.checkedReason("x".repeat(500))).hasSize(500);
        assertThatExceptionOfType(AccountRejected.class)
                .isThrownBy(() -> ProfileRules.checkedReason("x".repeat(501)))
                .satisfies(rejected ->
                        assertThat(rejected.rejection()).isEqualTo(new ReasonMissing(501)));
    }

    private static void refused(String field, Profile profile) {
        assertThatExceptionOfType(AccountRejected.class)
                .isThrownBy(() -> ProfileRules.check(profile))
                .satisfies(rejected ->
                        assertThat(rejected.rejection())
                                .isInstanceOf(InvalidProfile.class)
                                .extracting("field")
                                .isEqualTo(field));
    }

    /** a profile whose contact says nothing else than this */
    private static Profile says(String field, String value) {
        return new Profile(
                "acme-1",
                known("Acme"),
                known(""),
                new Currency("USD"),
                30,
                ZoneOffset.UTC,
                new Contact(
                        only(field, "phone", value),
                        only(field, "taxId", value),
                        new PostalAddress(
                                only(field, "billingAddress.street", value),
                                only(field, "billingAddress.city", value),
                                only(field, "billingAddress.region", value),
                                only(field, "billingAddress.postalCode", value),
                                only(field, "billingAddress.country", value))));
    }

    private static Personal only(String wanted, String field, String value) {
        return known(wanted.equals(field) ? value : "");
    }

    private static Personal known(String value) {
        return new Personal.Known(SUBJECT, value);
    }
}
