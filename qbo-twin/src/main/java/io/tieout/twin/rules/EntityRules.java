package io.tieout.twin.rules;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules of one kind of entity. {@link Bookkeeper} does what is the same for all; what is asked
 * of these methods is to complete the entity, check it, and move what depends on it.
 */
public interface EntityRules {

    /** What a caller can ask for; reading is always possible. */
    enum Verb {
        CREATE,
        UPDATE,
        VOID,
        DELETE
    }

    /** What these are the rules of. */
    EntityForm form();

    default Kind kind() {
        return form().kind();
    }

    default Shape shape() {
        return form().shape();
    }

    default Set<Verb> verbs() {
        return form().verbs();
    }

    default QueryFields queryFields() {
        return form().queryFields();
    }

    /** Completes and checks a new entity; it has no id yet. */
    void create(Change change, ObjectNode entity, WriteOptions options);

    /** Completes and checks a new version, all of whose writable properties are as they will be. */
    void update(Change change, Row before, ObjectNode entity, WriteOptions options);

    /** What has to be done once a new entity has its id. */
    default void created(Change change, Key key, ObjectNode entity) {}

    /** Makes an entity worth nothing; only called if {@link #verbs} has VOID. */
    default void voidOut(Change change, Row before, ObjectNode entity) {
        throw new IllegalStateException(kind() + " has no void");
    }

    /** Undoes what depends on the entity; only called if {@link #verbs} has DELETE. */
    default void delete(Change change, Row before) {
        throw new IllegalStateException(kind() + " has no delete");
    }
}
