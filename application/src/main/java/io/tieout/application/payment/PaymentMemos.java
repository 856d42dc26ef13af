package io.tieout.application.payment;

import io.tieout.application.view.Viewer;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import java.util.Map;
import java.util.Set;

/**
 * What the accounting system notes of payments and their lines: no fact of ours, but evidence for
 * whoever looks for a payment's home. It may name people, so it is stored sealed.
 */
public interface PaymentMemos {

    /** replaces what was noted; empty for nothing */
    void remember(TenantId tenant, PaymentId payment, String memo);

    /** for batch loading: those without one, and all of them for customers, are left out */
    Map<PaymentId, String> of(Viewer viewer, Set<PaymentId> payments);
}
