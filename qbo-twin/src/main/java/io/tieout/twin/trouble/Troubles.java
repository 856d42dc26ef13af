package io.tieout.twin.trouble;

import io.tieout.twin.json.Json;
import io.tieout.twin.webhook.Event;
import io.tieout.twin.webhook.Mishaps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;

/** The failures asked for at present. Which calls a rate hits follows from the seed. */
public final class Troubles implements Mishaps {

    private record Rule(long id, Trouble trouble, OptionalInt left) {}

    /** How much later an event is delivered that is to arrive out of order. */
    private static final Duration REORDERED_BY = Duration.ofSeconds(10);

    private final Random random;
    private final List<Rule> rules = new ArrayList<>();
    private long lastId;

    public Troubles(long seed) {
        this.random = new Random(seed);
    }

    /** Asks for a failure and returns its number. */
    public synchronized long add(Trouble trouble) {
        lastId++;
        rules.add(new Rule(lastId, trouble, trouble.next()));
        return lastId;
    }

    public synchronized void clear() {
        rules.clear();
    }

    public synchronized ArrayNode toJson() {
        ArrayNode array = Json.array();
        for (Rule rule : rules) {
            var json = rule.trouble().toJson().put("id", rule.id());
            rule.left().ifPresent(left -> json.put("left", left));
            array.add(json);
        }
        return array;
    }

    /** What goes wrong with a call, if anything: the first failure asked for that hits it. */
    public Optional<Trouble> withCall(String realm, String endpoint, String method) {
        return hit(realm, endpoint, method, false);
    }

    @Override
    public Fate fateOf(Event event) {
        String endpoint = event.what().key().kind().pathName();
        return hit(event.realmId(), endpoint, "*", true)
                .map(Troubles::fate)
                .orElseGet(Fate.Delivered::new);
    }

    private static Fate fate(Trouble trouble) {
        return switch (trouble.kind()) {
            case DROP_WEBHOOK -> new Fate.Dropped();
            case DUPLICATE_WEBHOOK -> new Fate.Duplicated();
            case REORDER_WEBHOOK -> new Fate.Delayed(REORDERED_BY);
            case DELAY_WEBHOOK -> new Fate.Delayed(trouble.latency());
            default -> throw new IllegalStateException(trouble.kind() + " is about calls");
        };
    }

    private synchronized Optional<Trouble> hit(
            String realm, String endpoint, String method, boolean isWebhook) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            Trouble trouble = rule.trouble();
            boolean concerns =
                    trouble.kind().isAboutWebhooks() == isWebhook
                            && trouble.concerns(realm, endpoint, method);
            if (concerns && isHit(trouble)) {
                useUp(i, rule);
                return Optional.of(trouble);
            }
        }
        return Optional.empty();
    }

    private boolean isHit(Trouble trouble) {
        return trouble.rate().isEmpty() || random.nextDouble() < trouble.rate().getAsDouble();
    }

    private void useUp(int index, Rule rule) {
        if (rule.left().isEmpty()) {
            return;
        }
        int left = rule.left().getAsInt() - 1;
        if (left == 0) {
            rules.remove(index);
        } else {
            rules.set(index, new Rule(rule.id(), rule.trouble(), OptionalInt.of(left)));
        }
    }
}
