package io.tieout.persistence.eventstore;

import io.tieout.persistence.fixture.TestDatabase;
import java.util.function.Function;

/** Two nodes on one database, which is theirs alone. */
record TwoNodes(TestDatabase database, TestNode here, TestNode there) implements AutoCloseable {

    static TwoNodes fresh() {
        return of(TestNode::on);
    }

    /** they hear of each other's erasures */
    static TwoNodes hearing() {
        return of(TestNode::hearing);
    }

    private static TwoNodes of(Function<TestDatabase, TestNode> node) {
        TestDatabase database = TestDatabase.fresh();
        return new TwoNodes(database, node.apply(database), node.apply(database));
    }

    @Override
    public void close() {
        here.close();
        there.close();
        database.close();
    }
}
