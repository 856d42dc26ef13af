package io.tieout.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.event.Cursor;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvoiceSnapshotsTest {

    private static final Viewer STAFF = Viewer.system(People.TENANT);
    private static final Cursor CURSOR = new Cursor("c1");
    private static final int READERS = 50;

    private final AtomicInteger looks = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean isDown;
    private final InvoiceSnapshots snapshots = new InvoiceSnapshots(slowBooks());

    @Test
    void allWhoAreShownOneEventTogetherCostOneLook() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, READERS).mapToObj(_ -> threads.submit(this::shown)).toList();
            released.countDown();

            for (Future<InvoiceId> one : all) {
                assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo(Rows.invoiceId(1));
            }
        }
        assertThat(looks).hasValue(1);
    }

    @Test
    void aLookThatFailedIsNotRemembered() {
        released.countDown();
        isDown = true;
        assertThatThrownBy(this::shown).hasMessage("the database is away");
        isDown = false;

        assertThat(shown()).isEqualTo(Rows.invoiceId(1));
    }

    private InvoiceId shown() {
        return snapshots.at(STAFF, CURSOR, Rows.invoiceId(1)).orElseThrow().id();
    }

    private InvoiceViews slowBooks() {
        return (InvoiceViews)
                Proxy.newProxyInstance(
                        InvoiceViews.class.getClassLoader(),
                        new Class<?>[] {InvoiceViews.class},
                        (_, _, _) -> {
                            looks.incrementAndGet();
                            released.await();
                            if (isDown) {
                                throw new IllegalStateException("the database is away");
                            }
                            return Optional.of(Rows.anInvoice(1, Rows.accountId(1), Status.PAID));
                        });
    }
}
