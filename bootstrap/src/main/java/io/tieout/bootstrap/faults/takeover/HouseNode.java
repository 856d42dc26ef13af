package io.tieout.bootstrap.faults.takeover;

import io.tieout.bootstrap.House;
import io.tieout.bootstrap.faults.node.NodeRole;
import io.tieout.bootstrap.faults.node.NodeSettings;
import io.tieout.bootstrap.faults.node.Stage;
import io.tieout.bootstrap.faults.node.Talk;
import io.tieout.bootstrap.folder.Secrets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.support.GenericApplicationContext;

/** A whole house: says where it answers, and serves until its parent is done with it. */
public final class HouseNode implements NodeRole {

    @Override
    public String name() {
        return "house";
    }

    /** a house of these settings, in this process */
    public static House open(NodeSettings settings) {
        return open(settings, _ -> {});
    }

    /** {@link #open(NodeSettings)} with beans that exist before all others */
    public static House open(NodeSettings settings, Consumer<GenericApplicationContext> additions) {
        Map<String, Object> own = new HashMap<>(settings.texts());
        Secrets secrets = Secrets.in(Path.of(settings.text(Stage.SECRETS)));
        own.remove(Stage.SECRETS);
        // What it asked the accounting system is what one wants to read afterwards.
        own.put("logging.level.io.tieout.qbo", "info");
        return House.start(
                own,
                context -> {
                    context.registerBean(Secrets.class, () -> secrets);
                    additions.accept(context);
                });
    }

    @Override
    public void play(NodeSettings settings, Talk talk) {
        try (House house = open(settings)) {
            talk.say(house.baseUri().toString());
            while (talk.hear().isPresent()) {
                talk.say("still here");
            }
        }
    }
}
