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

/** Makes items and classes in one company's books. */
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
        Object body = list == Kind.CLASS ? new ClassBody(wanted.name()) : ItemBody.of(wanted);
        String entity = list.name().toLowerCase(Locale.ROOT);
        return client.send(new QboCall.Write(Urgency.DOCUMENT, entity, "", requestId, body))
                .map(answer -> lists.made(list, answer));
    }

    /** who bears a name, inactive or not: QuickBooks marks the names of inactive ones */
    public QboAnswer<Optional<Reference>> bearer(MappedWord.Kind kind, String name) {
        Kind list = list(kind);
        return lists.named(list, List.of(name, name + " (deleted)"))
                .map(found -> found.stream().findFirst());
    }

    private static Kind list(MappedWord.Kind kind) {
        return switch (kind) {
            case PRODUCT -> Kind.ITEM;
            case CLASS -> Kind.CLASS;
            case DEPARTMENT, TAX_TREATMENT, PAYMENT_TERM, PROCESSOR ->
                    throw new IllegalArgumentException(kind + " is only read, never made");
        };
    }
}
