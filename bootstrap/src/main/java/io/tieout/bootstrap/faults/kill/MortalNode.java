package io.tieout.bootstrap.faults.kill;

import io.tieout.bootstrap.House;
import io.tieout.bootstrap.faults.node.NodeRole;
import io.tieout.bootstrap.faults.node.NodeSettings;
import io.tieout.bootstrap.faults.node.Talk;
import io.tieout.bootstrap.faults.takeover.HouseNode;
import io.tieout.bootstrap.wiring.DatabaseWatch;

/**
 * A whole house that can be told where to stand still. It says where it answers; to the name of a
 * point and how often that is passed before it says nothing, until it is there.
 */
public final class MortalNode implements NodeRole {

    @Override
    public String name() {
        return "mortal";
    }

    @Override
    public void play(NodeSettings settings, Talk talk) {
        Tripwire wire = new Tripwire(point -> talk.say(point.name()));
        try (House house =
                HouseNode.open(
                        settings,
                        context -> context.registerBean(DatabaseWatch.class, () -> wire))) {
            talk.say(house.baseUri().toString());
            talk.heard().forEach(order -> obey(wire, order));
        }
    }

    private static void obey(Tripwire wire, String order) {
        String[] words = order.split(" ", -1);
        wire.set(KillPoint.valueOf(words[0]), Integer.parseInt(words[1]));
    }

    /** what tells it to stand still there */
    static String order(KillPoint point, int passes) {
        return point + " " + passes;
    }
}
