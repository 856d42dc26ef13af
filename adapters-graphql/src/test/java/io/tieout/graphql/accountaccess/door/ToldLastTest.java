package io.tieout.graphql.accountaccess.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accountaccess.AccessViews.PayAddress;
import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.access.Feature;
import io.tieout.domain.access.Ground;
import io.tieout.domain.access.WhenInDoubt;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.graphql.accountaccess.door.Known.Certain;
import io.tieout.graphql.accountaccess.door.ToldLast.Told;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ToldLastTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(2, 1));
    private static final AccountId ANOTHER = new AccountId(new UUID(2, 2));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AccessRules RULES = new AccessRules(WhenInDoubt.OPEN, List.of());

    private final ToldLast told = new ToldLast();

    @Test
    void whatStillHoldsIsNotWrittenDownAgain() {
        Told first = told.of(ACCOUNT, owes("120.00"));

        assertThat(told.of(ACCOUNT, owes("120.00"))).isSameAs(first);
    }

    @Test
    void whatIsKnownNowCountsAndNotWhatWasToldLast() {
        Told first = told.of(ACCOUNT, owes("120.00"));

        Told second = told.of(ACCOUNT, owes("50.00"));

        assertThat(text(second)).contains("\"amount\":\"50.00\"");
        assertThat(second.tag()).isNotEqualTo(first.tag());
        assertThat(text(told.of(ACCOUNT, owes("120.00")))).isEqualTo(text(first));
    }

    @Test
    void rulesAndWhereItIsPaidCountToo() {
        told.of(ACCOUNT, owes("120.00"));
        Certain known = owes("120.00");
        AccessRules closed =
                new AccessRules(
                        WhenInDoubt.OPEN, List.of(new Feature("exports", AccessLevel.BLOCKED)));
        PayAddress desk = new PayAddress("https://pay.test/{invoice}/{amount}", "A", "INV-1");

        assertThat(text(told.of(ACCOUNT, new Certain(known.access(), closed, Optional.empty()))))
                .contains("\"features\":{\"exports\":false}");
        assertThat(text(told.of(ACCOUNT, new Certain(known.access(), RULES, Optional.of(desk)))))
                .contains("\"payLink\":\"https://pay.test/INV-1/120.00\"");
    }

    @Test
    void eachAccountIsToldOfItself() {
        told.of(ACCOUNT, owes("120.00"));

        assertThat(text(told.of(ANOTHER, owes("120.00"))))
                .isNotEqualTo(text(told.of(ACCOUNT, owes("120.00"))));
    }

    private static String text(Told answer) {
        return new String(answer.body(), UTF_8);
    }

    /** made anew each time */
    private static Certain owes(String amount) {
        Ground overdue =
                new Ground.Overdue(NOON, Money.of(amount, new Currency("USD")), 1, List.of());
        return new Certain(
                new AccountAccess.Recorded(new Access(AccessLevel.BLOCKED, overdue), NOON, NOON),
                RULES,
                Optional.empty());
    }
}
