package io.tieout.persistence.message;

import static io.tieout.persistence.jooq.Tables.MESSAGE;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.message.MessageOrder;
import io.tieout.application.message.MessageViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.MessageState;
import io.tieout.domain.message.NotSent;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.MessageRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;

/** Messages read from the outbox; each read is one statement, and one for the keys. */
public final class JooqMessageViews implements MessageViews {

    private static final Keyset<Instant> NEWEST_FIRST =
            new Keyset<>(
                    "message",
                    MESSAGE.ORDERED_AT,
                    MESSAGE.MESSAGE_ID,
                    SortOrder.DESC,
                    Instant::parse);

    private final Transactions transactions;
    private final PersonalSealer sealer;

    public JooqMessageViews(Transactions transactions, PersonalSealer sealer) {
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public Optional<MessageView> find(Viewer viewer, MessageId id) {
        var rows =
                transactions
                        .of(viewer.tenant())
                        .read(sql ->
                                sql.selectFrom(MESSAGE)
                                        .where(MESSAGE.MESSAGE_ID.eq(id.value()))
                                        .and(isFor(viewer))
                                        .fetch());
        return rows.stream().map(views(viewer, rows)).findFirst();
    }

    @Override
    public Page<MessageView> list(Viewer viewer, Optional<AccountId> account, PageRequest page) {
        var rows =
                transactions
                        .of(viewer.tenant())
                        .read(sql ->
                                NEWEST_FIRST.page(
                                        sql.selectFrom(MESSAGE)
                                                .where(
                                                        account.map(AccountId::value)
                                                                .map(MESSAGE.ACCOUNT_ID::eq)
                                                                .orElse(noCondition()))
                                                .and(isFor(viewer)),
                                        page));
        return NEWEST_FIRST.show(rows, views(viewer, rows.shown()));
    }

    /** what staff are told about a customer is not for the customer */
    private static Condition isFor(Viewer viewer) {
        return Confinement.of(viewer, MESSAGE.ACCOUNT_ID)
                .and(
                        viewer.confinedTo().isEmpty()
                                ? noCondition()
                                : MESSAGE.KIND.ne(MessageKind.OWNER_ALERT.name()));
    }

    private Function<MessageRecord, MessageView> views(Viewer viewer, List<MessageRecord> rows) {
        var opener =
                sealer.opener(
                        viewer.tenant(),
                        rows.stream()
                                .map(row -> new SubjectId(row.getSubjectId()))
                                .collect(toSet()));
        return row -> view(row, opener);
    }

    private static MessageView view(
            MessageRecord row, BiFunction<SubjectId, String, Personal> opener) {
        MessageOrder order = JooqOutbox.order(row);
        var subject = new SubjectId(row.getSubjectId());
        return new MessageView(
                order.id(),
                order.account(),
                order.kind(),
                order.channel(),
                MessageState.valueOf(row.getState()),
                order.invoices(),
                opened(opener, subject, row.getToSealed()),
                opened(opener, subject, row.getTitleSealed()),
                opened(opener, subject, row.getTextSealed()),
                Optional.ofNullable(row.getReason()).map(NotSent::valueOf),
                row.getFault(),
                row.getAttempts(),
                row.getOrderedAt(),
                Optional.ofNullable(row.getSentAt()),
                Optional.ofNullable(row.getEndedAt()));
    }

    private static Personal opened(
            BiFunction<SubjectId, String, Personal> opener,
            SubjectId subject,
            @Nullable String sealed) {
        return sealed == null ? new Personal.Known(subject, "") : opener.apply(subject, sealed);
    }
}
