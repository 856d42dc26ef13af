package io.tieout.application.webhook;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.access.AccessEvent.AccessChanged;
import io.tieout.domain.access.Ground;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeSent;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.money.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns what a tenant's programs want to know into rows of the outbox, in the event's own
 * transaction: they are told of what is so, and of nothing else.
 *
 * <p>Deliveries are state, not a view: a rebuild of views must leave this one out.
 */
public final class QueueWebhooks implements Projection {

    private final WebhookDeliveries deliveries;
    private final PublicIds ids;

    public QueueWebhooks(WebhookDeliveries deliveries, PublicIds ids) {
        this.deliveries = deliveries;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case AccessChanged changed ->
                    queue(recorded, WebhookTopic.ACCESS_CHANGED, changed(changed));
            case PaymentApplied applied when applied.balance().isZero() ->
                    queue(recorded, WebhookTopic.INVOICE_PAID, paid(applied));
            case NoticeSent sent -> queue(recorded, WebhookTopic.NOTICE_SENT, sent(sent));
            default -> {
                // an event that no program can ask to be told of
            }
        }
    }

    private void queue(RecordedEvent recorded, WebhookTopic topic, Map<String, ?> data) {
        deliveries.queue(
                new WebhookNotice(
                        recorded.tenant(), recorded.eventId(), topic, recorded.recordedAt(), data));
    }

    private Map<String, Object> changed(AccessChanged changed) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("accountId", ids.of(changed.account()));
        data.put("level", changed.present().level().name());
        data.put("since", changed.since().toString());
        switch (changed.present().ground()) {
            case Ground.PaidUp() -> data.put("reason", "PAID_UP");
            case Ground.Overdue overdue -> {
                data.put("reason", "OVERDUE");
                data.put("toLift", amount(overdue.toLift()));
            }
            case Ground.Overridden(var override, _) -> {
                data.put("reason", "OVERRIDDEN");
                data.put("until", override.untilAt().toString());
            }
        }
        return data;
    }

    private Map<String, Object> paid(PaymentApplied applied) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("invoiceId", ids.of(applied.invoice()));
        data.put("paymentId", ids.of(applied.payment()));
        data.put("amount", amount(applied.amount()));
        data.put("paidOn", applied.effectiveOn().toString());
        return data;
    }

    private Map<String, Object> sent(NoticeSent sent) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("accountId", ids.of(sent.account()));
        data.put("noticeId", sent.notice().value().toString());
        data.put("sentAt", sent.at().toString());
        return data;
    }

    private static Map<String, String> amount(Money money) {
        Map<String, String> amount = new LinkedHashMap<>();
        amount.put("amount", money.toDecimal().toPlainString());
        amount.put("currency", money.currency().code());
        return amount;
    }
}
