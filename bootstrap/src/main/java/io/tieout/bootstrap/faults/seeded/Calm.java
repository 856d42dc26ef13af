package io.tieout.bootstrap.faults.seeded;

import io.tieout.qbo.worker.SteppedWorker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The end of a life: nothing goes wrong any more, and all that is under way comes to rest. */
final class Calm {

    /** many times as many as any life needed; one that does not come to rest needs more */
    private static final int MOST_STEPS = 4_000;

    /** the second sees what the first one changed */
    private static final int SWEEPS = 2;

    private static final int MOST_PIECES = 20;

    private final World world;
    private final List<Node> nodes;
    private final People people;
    private final Counter counter;
    private final Reactions reactions;

    Calm(World world, List<Node> nodes, People people, Counter counter, Reactions reactions) {
        this.world = world;
        this.nodes = nodes;
        this.people = people;
        this.counter = counter;
        this.reactions = reactions;
    }

    void pass() {
        nodes.stream().filter(node -> !node.isUp()).forEach(Node::start);
        world.books().letLateOnesArrive();
        int until = world.sweeps().sweeps() + SWEEPS;
        for (int step = 0; step < MOST_STEPS; step++) {
            boolean moves = moves();
            if (!moves && world.sweeps().sweeps() >= until && nextDue().isEmpty()) {
                return;
            }
            if (!moves) {
                passTime();
            }
        }
        throw new Broken("it does not come to rest");
    }

    private void passTime() {
        Instant now = world.clock().now();
        Instant next =
                nextDue()
                        .or(() -> worker().flatMap(SteppedWorker::nextDue))
                        .filter(at -> at.isAfter(now))
                        .orElse(now.plusSeconds(1));
        world.clock().pass(Duration.between(now, next));
    }

    /** when the outbox goes on by itself */
    private Optional<Instant> nextDue() {
        return world.outbox().nextDue(Company.CONNECTION, Company.TENANT);
    }

    private boolean moves() {
        return answers() || posts() || reacts() || works();
    }

    private boolean answers() {
        List<Ordered> open = counter.unanswered();
        if (open.isEmpty()) {
            List<Ordered> retries = people.retries();
            retries.forEach(retry -> counter.hand(retry, anyNode()));
            return !retries.isEmpty();
        }
        counter.hand(open.getFirst(), anyNode());
        return true;
    }

    private boolean posts() {
        boolean isFull = !world.post().isEmpty();
        if (isFull) {
            world.post().deliver(world.inbox());
        }
        return isFull;
    }

    private boolean reacts() {
        Node node = anyNode();
        if (reactions.areDone(node.automations())) {
            return false;
        }
        reactions.react(node);
        return true;
    }

    private boolean works() {
        world.inbox().readFailedAgain();
        if (worker().isEmpty()) {
            nodes.forEach(Node::endTenure);
            anyNode().beginTenure();
        }
        int calls = world.books().calls();
        int events = world.memory().length();
        worker().ifPresent(Calm::goOn);
        return world.books().calls() > calls || world.memory().length() > events;
    }

    private static void goOn(SteppedWorker worker) {
        worker.renew();
        worker.look();
        for (int i = 0; i < MOST_PIECES && worker.begun() > 0; i++) {
            worker.goOn(0);
        }
    }

    private Optional<SteppedWorker> worker() {
        return nodes.stream()
                .flatMap(node -> node.worker().stream())
                .filter(SteppedWorker::isHeld)
                .findFirst();
    }

    private Node anyNode() {
        return world.chance().of(nodes);
    }
}
