package io.tieout.qbo.worker;

import static io.tieout.qbo.fake.World.invoice;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.printing.Prints.PrintKey;
import io.tieout.domain.people.SubjectId;
import io.tieout.qbo.fake.World;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PrintTest {

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void aLandedInvoiceIsPrintedByQuickBooksAndKept() {
        world.awaitState(world.queuePush(1), State.DONE);

        world.awaitState(world.queue(99, print(documentId())), State.DONE);

        byte[] pdf = world.prints.kept.get(new PrintKey(invoice(1), 4));
        assertThat(new String(pdf, ISO_8859_1)).startsWith("%PDF-").contains("INV-1");
    }

    @Test
    void whatIsGoneThereIsNotPrintedAndNobodyAsksAgain() {
        var dead = world.awaitState(world.queue(99, print("4711")), State.DEAD);

        assertThat(dead.lastFault()).contains("610");
        assertThat(world.prints.kept).isEmpty();
    }

    private String documentId() {
        return world.commands
                .sent(RecordInvoicePushed.class)
                .getFirst()
                .landing()
                .document()
                .externalId();
    }

    private static Work print(String documentId) {
        return new Work.PrintInvoice(invoice(1), documentId, 4, new SubjectId(new UUID(3, 1)));
    }
}
