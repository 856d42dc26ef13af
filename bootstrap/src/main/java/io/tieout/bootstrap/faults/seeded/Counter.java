package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.command.Contended;
import io.tieout.application.command.KeyReused;
import io.tieout.application.command.Receipt;
import io.tieout.domain.decision.Rejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where people's orders are handed in, and where it is kept what they were answered. */
final class Counter {

    private final World world;
    private final List<Ordered> unanswered = new ArrayList<>();
    private final Map<Ordered, Receipt> accepted = new LinkedHashMap<>();
    private int refused;

    Counter(World world) {
        this.world = world;
    }

    /** the orders to which no answer came yet */
    List<Ordered> unanswered() {
        return List.copyOf(unanswered);
    }

    /** an order that was accepted, to be sent once more */
    Optional<Ordered> anyAccepted() {
        return accepted.isEmpty()
                ? Optional.empty()
                : Optional.of(world.chance().of(List.copyOf(accepted.keySet())));
    }

    int accepted() {
        return accepted.size();
    }

    int refused() {
        return refused;
    }

    /** hands an order in at a node; without an answer it is handed in again later */
    void hand(Ordered order, Node node) {
        unanswered.remove(order);
        try {
            Receipt receipt = send(order, node);
            world.story().tell("accepted " + receipt.id() + " at " + receipt.version());
            accept(order, receipt);
        } catch (Rejected rejected) {
            world.story().tell("refused: " + rejected.rejection().message());
            refuse(order, rejected);
        } catch (KeyReused reused) {
            throw new Broken("a key that was used once counts as used twice: " + order);
        } catch (StoreFailure | Contended failure) {
            world.story().tell("no answer: " + failure.getMessage());
            unanswered.add(order);
        } catch (Killed killed) {
            unanswered.add(order);
            throw killed;
        }
    }

    private Receipt send(Ordered order, Node node) {
        world.story().tell(order + " at " + node);
        List<Receipt> answer = new ArrayList<>();
        world.memory()
                .during(
                        order.key(),
                        () ->
                                answer.add(
                                        node.commands()
                                                .send(
                                                        order.command(),
                                                        order.caller(),
                                                        order.once())));
        return answer.getFirst();
    }

    private void accept(Ordered order, Receipt receipt) {
        Receipt before = accepted.putIfAbsent(order, receipt);
        if (before != null && !before.equals(receipt)) {
            throw new Broken(
                    "an order was answered " + before + " and then " + receipt + ": " + order);
        }
        if (world.memory().version(receipt.id()) < receipt.version()) {
            throw new Broken("what was accepted as " + receipt + " is not kept: " + order);
        }
    }

    private void refuse(Ordered order, Rejected rejected) {
        refused++;
        if (accepted.containsKey(order)
                || world.memory().commitsByOrder().containsKey(order.key())) {
            throw new Broken(
                    "an order took effect and was refused afterwards, "
                            + rejected.rejection().message()
                            + ": "
                            + order);
        }
    }
}
