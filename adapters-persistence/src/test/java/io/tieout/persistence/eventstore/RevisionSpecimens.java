package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.CHECKER;
import static io.tieout.persistence.eventstore.EventSpecimens.MAKER;
import static io.tieout.persistence.eventstore.EventSpecimens.USD;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.HASH;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.INVOICE;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.document;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.landing;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.revision.RevisionEvent;
import io.tieout.domain.revision.RevisionEvent.RevisionApproved;
import io.tieout.domain.revision.RevisionEvent.RevisionDrafted;
import io.tieout.domain.revision.RevisionEvent.RevisionLanded;
import io.tieout.domain.revision.RevisionEvent.RevisionRefused;
import io.tieout.domain.revision.RevisionEvent.RevisionSentBack;
import io.tieout.domain.revision.RevisionEvent.RevisionSignatureVoided;
import io.tieout.domain.revision.RevisionEvent.RevisionSigned;
import io.tieout.domain.revision.RevisionEvent.RevisionSubmitted;
import io.tieout.domain.revision.RevisionEvent.RevisionWithdrawn;
import io.tieout.domain.revision.RevisionId;
import java.util.List;

/** One of each event of a revision, and lives made of them. */
final class RevisionSpecimens {

    static final RevisionId REVISION = RevisionId.of(INVOICE);

    private RevisionSpecimens() {}

    static List<DomainEvent> events() {
        return List.of(
                drafted(),
                submitted(),
                sentBack(),
                withdrawn(),
                signed(),
                signatureVoided(),
                approved(),
                landed(),
                refused());
    }

    /** sent back, submitted again, refused, landed */
    static List<RevisionEvent> life() {
        return List.of(
                drafted(),
                submitted(),
                sentBack(),
                submitted(),
                approved(),
                refused(),
                signed(),
                signatureVoided(),
                signed(),
                approved(),
                landed());
    }

    static List<RevisionEvent> givenUp() {
        return List.of(drafted(), withdrawn());
    }

    private static RevisionEvent drafted() {
        InvoiceContent content = InvoiceSpecimens.content(USD, new Discount.None());
        return new RevisionDrafted(REVISION, INVOICE, content, Totals.of(content), MAKER);
    }

    private static RevisionEvent submitted() {
        return new RevisionSubmitted(REVISION, INVOICE, MAKER);
    }

    private static RevisionEvent sentBack() {
        return new RevisionSentBack(REVISION, INVOICE, CHECKER, "wrong period");
    }

    private static RevisionEvent withdrawn() {
        return new RevisionWithdrawn(REVISION, INVOICE, MAKER, "a slip");
    }

    private static RevisionEvent approved() {
        return new RevisionApproved(
                REVISION,
                INVOICE,
                CHECKER,
                HASH,
                new OurDocument(INVOICE, document(), landing()),
                document(),
                new Authority(3, false));
    }

    private static RevisionEvent signed() {
        return new RevisionSigned(
                REVISION, INVOICE, new ActorId("pete"), HASH, new Authority(3, false));
    }

    private static RevisionEvent signatureVoided() {
        return new RevisionSignatureVoided(REVISION, INVOICE, "nobody joined");
    }

    private static RevisionEvent landed() {
        return new RevisionLanded(REVISION, INVOICE, landing());
    }

    private static RevisionEvent refused() {
        return new RevisionRefused(REVISION, INVOICE, "the books are closed");
    }
}
