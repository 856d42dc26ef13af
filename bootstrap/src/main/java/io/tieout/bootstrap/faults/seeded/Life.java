package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.accounting.Operation.Kind;
import io.tieout.qbo.worker.SteppedWorker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * One life of a small company: two processes, four people, a bookkeeper, a post and a clock, of
 * which chance lets one act after the other while things go wrong; then a calm until all comes to
 * rest.
 */
final class Life {

    private static final int STEPS = 160;

    private static final int OWNER_PERCENT = 85;

    private static final int NOBODY_THERE_PERCENT = 15;

    /** a worker has eight lanes and two chores */
    private static final int MOST_PIECES = 12;

    private static final int GOES_ON_PERCENT = 70;

    private static final int MOST_SECONDS = 20;
    private static final int LONG_PAUSE_PERCENT = 10;

    private final World world;
    private final List<Node> nodes;
    private final People people;
    private final Counter counter;
    private final Clerk clerk;
    private final Reactions reactions;
    private final Judge judge;
    private final Calm calm;
    private Optional<Acting> acting = Optional.empty();
    private boolean isInside;

    /** A process that does something at the moment, and which of its lives that is. */
    private record Acting(Node node, int generation) {

        boolean isGone() {
            return node.generation() != generation;
        }
    }

    /**
     * @param removed the guards that this life lacks
     */
    Life(long seed, Set<Guard> removed) {
        this.world = new World(seed, removed, this::othersAct);
        this.nodes = List.of(new Node("node A", world), new Node("node B", world));
        this.people = new People(world);
        this.counter = new Counter(world);
        this.clerk = new Clerk(world);
        this.reactions = new Reactions(world);
        this.judge = new Judge(world, counter);
        this.calm = new Calm(world, nodes, people, counter, reactions);
        world.signals().onWork(_ -> answerTests());
    }

    World world() {
        return world;
    }

    Counter counter() {
        return counter;
    }

    /**
     * Lives it to its end.
     *
     * @throws Broken a law does not hold
     */
    void live() {
        Founding.of(world, nodes);
        reactions.skipAll(nodes.getFirst().automations());
        beginSweeps(nodes.getFirst());
        world.weather().begin();
        for (int step = 1; step <= STEPS; step++) {
            step();
            judge.judge();
        }
        world.story().tell("calm");
        world.weather().end();
        calm.pass();
        judge.judgeAtRest();
    }

    /** what was never swept begins with the first tenure */
    private static void beginSweeps(Node node) {
        node.beginTenure();
        SteppedWorker worker = node.worker().orElseThrow();
        worker.look();
        while (worker.begun() > 0) {
            worker.goOn(0);
        }
    }

    private void step() {
        int dice = world.chance().below(100);
        if (dice < 24) {
            at(this::order);
        } else if (dice < 31) {
            clerk.act();
        } else if (dice < 71) {
            work();
        } else if (dice < 84) {
            at(reactions::react);
        } else if (dice < 91) {
            deliver();
        } else if (dice < 95) {
            pass();
        } else if (dice < 97) {
            world.books().letLateOnesArrive();
        } else {
            restart();
        }
    }

    /** while a call is under way, one or two things happen besides; nothing inside of those */
    private void othersAct() {
        if (!isInside) {
            inside(() -> {
                for (int i = world.chance().below(2); i >= 0; i--) {
                    step();
                }
            });
        }
    }

    /** somebody waits for a test of the connection: mostly its owner is there in time */
    private void answerTests() {
        if (world.weather().isCalm() || !world.chance().in(NOBODY_THERE_PERCENT)) {
            inside(() -> owner().ifPresent(node -> at(node, this::test)));
        }
    }

    private Optional<Node> owner() {
        return nodes.stream()
                .filter(node -> node.worker().filter(SteppedWorker::isHeld).isPresent())
                .findFirst()
                .or(() -> nodes.stream().filter(Node::isUp).findFirst());
    }

    private void test(Node node) {
        if (node.worker().filter(SteppedWorker::isHeld).isEmpty()) {
            node.beginTenure();
        }
        for (int i = 0; i < MOST_PIECES && isTestAwaited(); i++) {
            node.worker().filter(SteppedWorker::isHeld).ifPresent(Life::goOnWithLatest);
        }
    }

    private static void goOnWithLatest(SteppedWorker worker) {
        worker.renew();
        worker.look();
        if (worker.begun() > 0) {
            worker.goOn(worker.begun() - 1);
        }
    }

    private boolean isTestAwaited() {
        return world.outbox()
                .rows()
                .map(OutboxRow::operation)
                .filter(operation -> operation.work().kind() == Kind.TEST_CONNECTION)
                .anyMatch(operation -> Outbox.UNFINISHED.contains(operation.state()));
    }

    /** lets others act; if that was the end of the process at work, its work ends here too */
    private void inside(Runnable work) {
        boolean before = isInside;
        Optional<Acting> outer = acting;
        isInside = true;
        try {
            world.story().inside(() -> world.memory().during("", work));
        } finally {
            isInside = before;
            acting = outer;
        }
        if (outer.filter(Acting::isGone).isPresent()) {
            throw new Killed("meanwhile");
        }
    }

    /** does something at one of the processes that run; it may be its last */
    private void at(Consumer<Node> work) {
        List<Node> up = nodes.stream().filter(Node::isUp).toList();
        if (up.isEmpty()) {
            restart();
        } else {
            at(world.chance().of(up), work);
        }
    }

    private void at(Node node, Consumer<Node> work) {
        var present = new Acting(node, node.generation());
        Optional<Acting> outer = acting;
        acting = Optional.of(present);
        try {
            work.accept(node);
        } catch (Killed killed) {
            world.story().tell(node + " is " + killed.getMessage());
            world.memory().takeBack();
            while (CurrentUnitOfWork.isStarted()) {
                CurrentUnitOfWork.clear(CurrentUnitOfWork.get());
            }
            if (!present.isGone()) {
                node.kill();
            }
        } finally {
            acting = outer;
        }
    }

    private void order(Node node) {
        if (!counter.unanswered().isEmpty() && world.chance().in(40)) {
            counter.hand(world.chance().of(counter.unanswered()), node);
            return;
        }
        if (world.chance().in(15)) {
            counter.anyAccepted().ifPresent(again -> counter.hand(again, node));
            return;
        }
        people.next().ifPresent(order -> counter.hand(order, node));
    }

    /** mostly the owner of the connection goes on, now and then the other node tries to */
    private void work() {
        Optional<Node> owner =
                nodes.stream().filter(node -> node.isUp() && node.worker().isPresent()).findFirst();
        if (owner.isPresent() && world.chance().in(OWNER_PERCENT)) {
            at(owner.get(), this::work);
        } else {
            at(this::work);
        }
    }

    /** one step of a node's worker: takes the lease, looks for work, or goes on with some */
    private void work(Node node) {
        boolean goesOn = world.chance().in(GOES_ON_PERCENT);
        Optional<SteppedWorker> busy = node.worker().filter(worker -> worker.begun() > 0);
        if (goesOn && busy.isPresent()) {
            // An owner that lost its lease ends what it began as well, and must do no harm.
            busy.get().goOn(world.chance().below(busy.get().begun()));
            return;
        }
        if (node.worker().filter(SteppedWorker::isHeld).isEmpty()) {
            node.beginTenure();
            return;
        }
        SteppedWorker worker = node.worker().orElseThrow();
        worker.renew();
        worker.look();
    }

    private void deliver() {
        if (!world.post().isEmpty()) {
            world.post().deliver(world.inbox());
        }
    }

    private void pass() {
        boolean isLong = world.chance().in(LONG_PAUSE_PERCENT);
        var pause =
                isLong
                        ? Duration.ofMinutes(1 + world.chance().below(MOST_SECONDS))
                        : Duration.ofSeconds(1 + world.chance().below(MOST_SECONDS));
        if (isLong) {
            world.books().letLateOnesArrive();
        }
        world.clock().pass(pause);
    }

    private void restart() {
        nodes.stream()
                .filter(node -> !node.isUp())
                .findFirst()
                .ifPresent(node -> {
                    world.story().tell(node + " starts");
                    node.start();
                });
    }
}
