package io.tieout.domain.people;

/** A person or program that acts: the subject of its token, or the name of an automation. */
public record ActorId(String value) {

    public ActorId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException(
                    "an actor id has 1 to 200 characters, got '" + value + "'");
        }
    }
}
