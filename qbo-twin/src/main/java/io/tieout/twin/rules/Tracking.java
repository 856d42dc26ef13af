package io.tieout.twin.rules;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Classes and departments on documents: dropped without a word where the company tracks none. */
public final class Tracking {

    private Tracking() {}

    /** The class of a line. */
    public static void classOfLine(Change change, CompanyProfile company, ObjectNode detail) {
        keep(change, company.tracksClassesPerLine(), detail, "ClassRef", Kind.CLASS);
    }

    /** The class of a whole document. */
    public static void classOfDocument(Change change, CompanyProfile company, ObjectNode document) {
        keep(change, company.tracksClassesPerDocument(), document, "ClassRef", Kind.CLASS);
    }

    public static void department(Change change, CompanyProfile company, ObjectNode document) {
        keep(change, company.tracksDepartments(), document, "DepartmentRef", Kind.DEPARTMENT);
    }

    private static void keep(
            Change change, boolean isTracked, ObjectNode holder, String property, Kind kind) {
        if (isTracked) {
            References.resolve(change, holder, property, kind);
        } else {
            holder.remove(property);
        }
    }
}
