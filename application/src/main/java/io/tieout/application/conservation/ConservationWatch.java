package io.tieout.application.conservation;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.credit.CreditConservation;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.payment.PaymentConservation.By;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.sweep.AfterSweep;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Tells people after a sweep that a law of conservation is broken, with what breaks it, and when it
 * holds again. A use of a credit memo that waits, or is to be counted yet, is told once it is there
 * at two looks: a sweep shows what it waited for.
 */
public final class ConservationWatch implements AfterSweep {

    /** whatever day a payment bears */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final PaymentConservation payments;
    private final PaymentViews paymentViews;
    private final CreditConservation credits;
    private final CreditMemoViews creditViews;
    private final Alerts alerts;
    private final AllClear allClear;
    private final Map<String, Money> seenOnce = new ConcurrentHashMap<>();

    public ConservationWatch(
            PaymentConservation payments,
            PaymentViews paymentViews,
            CreditConservation credits,
            CreditMemoViews creditViews,
            Alerts alerts,
            AllClear allClear) {
        this.payments = payments;
        this.paymentViews = paymentViews;
        this.credits = credits;
        this.creditViews = creditViews;
        this.alerts = alerts;
        this.allClear = allClear;
    }

    @Override
    public void swept(TenantId tenant, Instant at) {
        Viewer viewer = Viewer.system(tenant);
        for (var line : payments.lines(viewer, EVER, Optional.of(at), By.CURRENCY)) {
            String subject = "payments in " + line.highest().currency();
            if (line.difference().isZero()) {
                allClear.over(tenant, Kind.CONSERVATION_BROKEN, subject, at);
            } else {
                String causes = payments(viewer, line.causes());
                tell(tenant, subject, line.difference(), causes, "paymentConservation", at);
            }
        }
        for (var line : credits.lines(viewer)) {
            look(viewer, line, at);
        }
    }

    private void look(Viewer viewer, CreditConservation.Line line, Instant at) {
        TenantId tenant = viewer.tenant();
        String subject = "credit memos in " + line.issued().currency();
        String key = tenant.value() + " " + subject;
        Money waiting = line.waiting();
        boolean stillWaits = !waiting.isZero() && waiting.equals(seenOnce.put(key, waiting));
        if (!line.difference().isZero() || stillWaits) {
            Money off = line.difference().isZero() ? waiting : line.difference();
            String causes = creditMemos(viewer, line.causes());
            tell(tenant, subject, off, causes, "creditMemoConservation", at);
        } else if (waiting.isZero()) {
            seenOnce.remove(key);
            allClear.over(tenant, Kind.CONSERVATION_BROKEN, subject, at);
        }
    }

    private void tell(
            TenantId tenant,
            String subject,
            Money difference,
            String causes,
            String query,
            Instant at) {
        alerts.raise(
                new Alert(
                        tenant,
                        Kind.CONSERVATION_BROKEN,
                        subject,
                        subject,
                        "where their money is comes to "
                                + difference
                                + " more than they brought: "
                                + causes,
                        "look at "
                                + query
                                + " and compare these with the books; 'sweepAccountingChanges'"
                                + " reads anew what changed there",
                        at));
    }

    /** by the number that people find them by in the books */
    private String payments(Viewer viewer, List<PaymentId> causes) {
        return paymentViews.findAll(viewer, Set.copyOf(causes)).stream()
                .map(payment -> "payment " + payment.documentId())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String creditMemos(Viewer viewer, List<CreditMemoId> causes) {
        return creditViews.findAll(viewer, Set.copyOf(causes)).stream()
                .map(memo -> "credit memo " + memo.content().number())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
