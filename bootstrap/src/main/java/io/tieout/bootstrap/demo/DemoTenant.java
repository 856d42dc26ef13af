package io.tieout.bootstrap.demo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * A company that uses Tieout in a demo. All its ids follow from its name, so that making it twice
 * makes one.
 *
 * @param clock how its time begins to run
 */
public record DemoTenant(String name, ZoneId zone, ClockSetting clock) {

    // A fixed namespace of our own, so that no other program derives the same ids.
    private static final UUID NAMESPACE = UUID.fromString("5f0c7d0e-3b5e-5c55-9d0f-7a4f7b1f0a01");

    // As long as real company ids are; Intuit "Company ID" pages show 15 to 19 digits.
    private static final long COMPANY_IDS = 1_000_000_000_000_000L;

    /** the one that every demo has */
    public static DemoTenant demoCompany() {
        return new DemoTenant(
                "Demo Company",
                ZoneId.of("America/New_York"),
                new ClockSetting.Running(Duration.ZERO));
    }

    public TenantId id() {
        return new TenantId(derived("tenant", name));
    }

    /** its company in the local accounting system */
    public String companyId() {
        long digits = Math.floorMod(id().value().getMostSignificantBits(), COMPANY_IDS);
        return String.format(Locale.ROOT, "9%015d", digits);
    }

    /** the account with this reference, if a demo opened it */
    public AccountId account(String reference) {
        return new AccountId(derived(name, "account " + reference));
    }

    /** the invoice with this number, if a demo drafted it */
    public InvoiceId invoice(String number) {
        return new InvoiceId(derived(name, "invoice " + number));
    }

    /** the request to void this invoice, if a demo made one */
    public ControlledActId voidOf(String number) {
        return new ControlledActId(derived(name, "void " + number));
    }

    /** the request for the first collection policy, if a demo made one */
    public ControlledActId firstPolicy() {
        return new ControlledActId(derived(name, "first collection policy"));
    }

    private static UUID derived(String kind, String what) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, kind + "/" + what);
    }
}
