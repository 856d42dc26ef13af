package io.tieout.domain.invoice;

import io.tieout.domain.people.ActorId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everyone who drafted, revised or submitted an invoice since it was last sent back, and always
 * whoever wrote the content as it stands. None of them may approve it.
 *
 * @param author who drafted it or revised it last; a send-back does not unwrite the content
 * @param others everybody else, in the order of their deeds
 */
public record Makers(ActorId author, List<ActorId> others) {

    public Makers {
        others = List.copyOf(others);
    }

    /** the makers of a document that one person just drafted */
    public static Makers drafted(ActorId by) {
        return new Makers(by, List.of());
    }

    /** and whoever wrote the content anew, who is its author from now on */
    public Makers revised(ActorId by) {
        return new Makers(by, joined(author));
    }

    /** and whoever handed it to the approvers */
    public Makers submitted(ActorId by) {
        return new Makers(author, joined(by));
    }

    /** whoever wrote the content stays its maker */
    public Makers sentBack() {
        return new Makers(author, List.of());
    }

    /** whether this person may not approve it */
    public boolean include(ActorId actor) {
        return author.equals(actor) || others.contains(actor);
    }

    private List<ActorId> joined(ActorId actor) {
        return Stream.concat(others.stream(), Stream.of(actor)).distinct().toList();
    }
}
