package io.tieout.persistence.connection;

import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.connection.CompanyProfiles.SettingChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which settings of a company differ from what it said before. */
final class SettingDifferences {

    private SettingDifferences() {}

    /** in the order of the profile's components */
    static List<SettingChange> between(CompanyProfile before, CompanyProfile after, Instant at) {
        var was = settings(before);
        return settings(after).entrySet().stream()
                .filter(setting -> !setting.getValue().equals(was.get(setting.getKey())))
                .map(setting ->
                        new SettingChange(
                                setting.getKey(),
                                was.getOrDefault(setting.getKey(), ""),
                                setting.getValue(),
                                at))
                .toList();
    }

    /** by the names of the record's components, which are stored */
    private static Map<String, String> settings(CompanyProfile profile) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("country", profile.country());
        settings.put("homeCurrency", profile.homeCurrency());
        settings.put("isMultiCurrency", String.valueOf(profile.isMultiCurrency()));
        settings.put("hasOwnNumbers", String.valueOf(profile.hasOwnNumbers()));
        settings.put("usesSalesTax", String.valueOf(profile.usesSalesTax()));
        settings.put("computesSalesTax", String.valueOf(profile.computesSalesTax()));
        settings.put("appliesCreditsItself", String.valueOf(profile.appliesCreditsItself()));
        settings.put("classTracking", profile.classTracking().name());
        settings.put("tracksDepartments", String.valueOf(profile.tracksDepartments()));
        settings.put("closedThrough", profile.closedThrough().map(LocalDate::toString).orElse(""));
        return settings;
    }
}
