package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.Notices.Notice;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import that does not go through the first time. */
final class ImportTest {

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @BeforeEach
    void aLinkedCustomerWithTwoOpenInvoices() {
        world.awaitIdle(workers);
        world.sweeps.link(customer());
        book("T-1");
        book("T-2");
    }

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void anImportWhoseReadFailsIsReadAnewAndBringsEachDocumentOnce() {
        world.twin.trouble("\"kind\":\"http_503\",\"endpoint\":\"query\",\"next\":1");
        var operation = world.queue(1, new Work.ImportDocuments(""));
        world.awaitState(operation, State.RETRYING);
        assertThat(imported("invoice")).isEmpty();

        world.advance(Duration.ofMinutes(1));
        world.awaitState(operation, State.DONE);

        assertThat(imported("invoice")).hasSize(2).doesNotHaveDuplicates();
        assertThat(imported("customer")).containsExactly(customer());
    }

    @Test
    void anImportThatANodeDiedInBeforeItWasSettledAddsNothingTheSecondTime() {
        world.operations.breakSettling(true);
        var operation = world.queue(1, new Work.ImportDocuments(""));
        await().until(() -> !imported("invoice").isEmpty());

        world.operations.breakSettling(false);
        world.awaitState(operation, State.DONE);

        assertThat(imported("invoice")).hasSize(2).doesNotHaveDuplicates();
        assertThat(imported("customer")).containsExactly(customer());
    }

    private List<String> imported(String entity) {
        return world.notices.all().stream()
                .filter(notice -> notice.eventId().startsWith("import "))
                .filter(notice -> notice.entity().equals(entity))
                .map(Notice::externalId)
                .toList();
    }

    private String customer() {
        return world.customer.path("Id").asString();
    }

    private void book(String number) {
        world.twin.book(
                "Invoice",
                """
                {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"DocNumber":"%s","Line":[{"Amount":50,
                 "DetailType":"SalesItemLineDetail","SalesItemLineDetail":{"ItemRef":{"value":"1"}}}]}
                """
                        .formatted(customer(), number));
    }
}
