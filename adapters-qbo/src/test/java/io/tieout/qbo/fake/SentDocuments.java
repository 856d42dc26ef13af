package io.tieout.qbo.fake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tieout.application.agreement.AgreementCommand.RecordEntryLanded;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoPushed;
import io.tieout.application.drift.WatchedDocuments;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.refund.RefundCommand.RecordRefundLanded;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.refund.RefundSeen.Paper;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What of the records in the books is ours: what a worker sent commands about. */
record SentDocuments(RecordedCommands commands) implements WatchedDocuments {

    @Override
    public Map<String, String> versions(
            TenantId tenant, ConnectionId connection, ObservedKind kind, Set<String> externalIds) {
        if (kind == ObservedKind.JOURNAL_ENTRY) {
            return commands.sent(RecordEntryLanded.class).stream()
                    .map(landed -> landed.document().externalId())
                    .filter(externalIds::contains)
                    .collect(toMap(id -> id, _ -> "", (_, later) -> later));
        }
        return landed(kind)
                .filter(landing -> externalIds.contains(landing.document().externalId()))
                .collect(
                        toMap(
                                landing -> landing.document().externalId(),
                                Landing::documentVersion,
                                (_, later) -> later));
    }

    @Override
    public Set<String> refunds(
            TenantId tenant, ConnectionId connection, Paper paper, Set<String> externalIds) {
        return commands.sent(RecordRefundLanded.class).stream()
                .map(landed -> landed.landing().document().externalId())
                .filter(externalIds::contains)
                .collect(toSet());
    }

    private Stream<Landing> landed(ObservedKind kind) {
        return switch (kind) {
            case INVOICE ->
                    commands.sent(RecordInvoicePushed.class).stream()
                            .map(RecordInvoicePushed::landing);
            case CREDIT_MEMO ->
                    commands.sent(RecordCreditMemoPushed.class).stream()
                            .map(RecordCreditMemoPushed::landing);
            case JOURNAL_ENTRY -> throw new IllegalArgumentException("an entry is no sale");
        };
    }
}
