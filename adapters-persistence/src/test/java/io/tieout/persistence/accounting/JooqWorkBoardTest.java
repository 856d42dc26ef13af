package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.accounting.QueueFixture.INVOICE;
import static io.tieout.persistence.accounting.QueueFixture.OTHER_INVOICE;
import static io.tieout.persistence.accounting.QueueFixture.push;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.jooq.Tables.CONNECTION_WITH_WORK;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Notices.Notice;
import io.tieout.application.accounting.WorkBoard.Waiting;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.domain.accounting.ConnectionId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which connections a worker must look at, told in one statement. */
class JooqWorkBoardTest {

    private final QueueFixture queue = new QueueFixture();
    private final JooqWorkBoard board = new JooqWorkBoard(queue.database.transactions());

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void aConnectionAtRestIsNotOnIt() {
        assertThat(board.connections()).isEmpty();
    }

    @Test
    void anOperationThatWaitsPutsItOnUntilItIsClaimed() {
        queue.put(push(INVOICE));
        assertThat(connections()).containsExactly(BOOKS);

        queue.claim();

        assertThat(board.connections()).isEmpty();
    }

    @Test
    void aNoticeThatWaitsPutsItOnUntilItIsHandled() {
        var notices = tell("e1");
        assertThat(connections()).containsExactly(BOOKS);

        var waiting = notices.pending(queue.lease, 1);
        notices.done(queue.lease, List.of(waiting.getFirst().id()));

        assertThat(board.connections()).isEmpty();
    }

    @Test
    void aLeaseThatNobodyHoldsPutsItOn() {
        new JooqConnectionLeases(queue.database.transactions()).release(queue.lease);

        assertThat(onlyOne().connection()).isEqualTo(BOOKS);
        assertThat(onlyOne().isFree()).isTrue();
    }

    @Test
    void whatIsNewestChangesWithEachOperationAndEachNotice() {
        queue.put(push(INVOICE));
        var first = onlyOne();

        queue.put(push(OTHER_INVOICE));
        var second = onlyOne();
        tell("e1");
        var third = onlyOne();

        assertThat(List.of(first, second, third))
                .allMatch(waiting -> !waiting.isFree())
                .extracting(Waiting::newest)
                .doesNotHaveDuplicates();
        assertThat(onlyOne()).isEqualTo(third);
    }

    @Test
    void itIsEmptyToATenant() {
        queue.put(push(INVOICE));

        int seen =
                queue.database
                        .transactions()
                        .of(NORTH)
                        .read(sql -> sql.fetchCount(CONNECTION_WITH_WORK));

        assertThat(seen).isZero();
    }

    @Test
    void readingItIsOneStatementAndTheTenantSetting() {
        queue.database.statements().reset();

        board.connections();

        assertThat(queue.database.statements().sent()).hasSize(2);
    }

    private List<ConnectionId> connections() {
        return board.connections().stream().map(Waiting::connection).toList();
    }

    private Waiting onlyOne() {
        assertThat(board.connections()).hasSize(1);
        return board.connections().getFirst();
    }

    private JooqNotices tell(String event) {
        var notices =
                new JooqNotices(
                        queue.database.transactions(), new WorkSignals(), queue.clock, _ -> {});
        var company = ConnectionFixture.aConnectionOfNorth().companyId();
        notices.receive(
                "[]".getBytes(UTF_8),
                List.of(
                        new Notice(
                                event, company, "payment", "120", "created", queue.clock.now())));
        return notices;
    }
}
