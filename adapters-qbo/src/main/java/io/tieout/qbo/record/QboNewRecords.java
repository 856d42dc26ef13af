package io.tieout.qbo.record;

import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.NewRecord;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.Urgency;
import io.tieout.qbo.reference.QboLists;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes items, classes and departments in one company's books. */
public final class QboNewRecords {

    private final QboClient client;
    private final QboLists lists;

    public QboNewRecords(QboClient client, QboLists lists) {
        this.client = client;
        this.lists = lists;
    }

    /** Makes the record. The same request id again makes nothing new and answers the same. */
    public QboAnswer<Reference> create(String requestId, MappedWord.Kind kind, NewRecord wanted) {
        Kind list = list(kind);
        String entity = list.name().toLowerCase(Locale.ROOT);
        return client.send(
                        new QboCall.Write(
                                Urgency.DOCUMENT, entity, "", requestId, body(kind, wanted)))
                .map(answer -> lists.made(list, answer));
    }

    /** who bears a name, inactive or not: QuickBooks marks the names of inactive ones */
    public QboAnswer<Optional<Reference>> bearer(MappedWord.Kind kind, String name) {
        Kind list = list(kind);
        return lists.named(list, List.of(name, name + " (deleted)"))
                .map(found -> found.stream().findFirst());
    }

    private static Object body(MappedWord.Kind kind, NewRecord wanted) {
        return switch (kind) {
            case PRODUCT -> ItemBody.of(wanted);
            case CLASS -> new ClassBody(wanted.name());
            case DEPARTMENT -> new DepartmentBody(wanted.name());
            case TAX_TREATMENT,
                    PAYMENT_TERM,
                    PROCESSOR,
                    DEFERRED_REVENUE,
                    RECOGNISED_REVENUE,
                    LEDGER_ACCOUNT ->
                    throw onlyRead(kind);
        };
    }

    private static Kind list(MappedWord.Kind kind) {
        return switch (kind) {
            case PRODUCT -> Kind.ITEM;
            case CLASS -> Kind.CLASS;
            case DEPARTMENT -> Kind.DEPARTMENT;
            case TAX_TREATMENT,
                    PAYMENT_TERM,
                    PROCESSOR,
                    DEFERRED_REVENUE,
                    RECOGNISED_REVENUE,
                    LEDGER_ACCOUNT ->
                    throw onlyRead(kind);
        };
    }

    private static IllegalArgumentException onlyRead(MappedWord.Kind kind) {
        return new IllegalArgumentException(kind + " is only read, never made");
    }
}
