package io.tieout.twin.books;

import tools.jackson.databind.node.ObjectNode;

/**
 * One row as it stands in the books.
 *
 * @param entity the entity as the API shows it; never changed in place, only replaced
 */
public record Row(Key key, ObjectNode entity, boolean isVoided) {}
