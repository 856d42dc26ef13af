package io.tieout.bootstrap.demo.seed;

import io.tieout.domain.money.Currency;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** An account that shows what its name says. */
record SampleAccount(String name, Currency currency, int termDays, ZoneId zone) {

    /** opened last and linked to nobody: where it exists, the whole sample was made */
    static final SampleAccount NEWCOMER = of("Newcomer Nell AB", "SEK", 30, "Europe/Stockholm");

    static final SampleAccount OVERPAID = of("Overpaid Oy", "EUR", 14, "Europe/Helsinki");
    static final SampleAccount LATE = of("Late Lena LLC", "USD", 30, "America/New_York");
    static final SampleAccount PROMPT = of("Prompt Pia GmbH", "EUR", 14, "Europe/Berlin");
    static final SampleAccount YEN = of("Yen Yoshi KK", "JPY", 30, "Asia/Tokyo");
    static final SampleAccount DINAR = of("Dinar Dana WLL", "KWD", 30, "Asia/Kuwait");
    static final SampleAccount PARTIAL = of("Partial Paul Ltd", "GBP", 30, "Europe/London");
    static final SampleAccount DRAFT = of("Draft Dora Inc", "USD", 30, "America/Chicago");
    static final SampleAccount VOIDED = of("Voided Vera SARL", "EUR", 30, "Europe/Paris");

    /** linked to nobody, and the books are full of names like hers */
    static final SampleAccount LOOKALIKE = of("Twice Tilda Inc", "USD", 30, "America/New_York");

    /** billed by others before, in the same books */
    static final SampleAccount HISTORY = of("History Hal Inc", "USD", 30, "America/Denver");

    static final List<SampleAccount> LINKED =
            List.of(OVERPAID, LATE, PROMPT, YEN, DINAR, PARTIAL, DRAFT, VOIDED, HISTORY);

    /** the platform's own key for it: {@code overpaid-oy} */
    String reference() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    String email() {
        return "billing@" + reference() + ".example";
    }

    private static SampleAccount of(String name, String currency, int termDays, String zone) {
        return new SampleAccount(name, new Currency(currency), termDays, ZoneId.of(zone));
    }
}
