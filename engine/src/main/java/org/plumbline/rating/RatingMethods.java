package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/** The rating methods: a new one is a class and a line here. */
public final class RatingMethods {
    private static final List<RatingMethod> ALL = List.of(
            new PathMethod(),
            new ScheduleMethod(),
            new CompletionMethod(),
            new LogShareMethod(),
            new OpenSdgMethod(),
            new EurostatMethod(EurostatMethod.Edition.CURRENT),
            new EurostatMethod(EurostatMethod.Edition.OF_2019),
            new UnDesaMethod(),
            new EscapMethod(),
            new SdsnTrendMethod(SdsnTrendMethod.Edition.CURRENT),
            new SdsnTrendMethod(SdsnTrendMethod.Edition.OF_2019),
            new OecdDistanceMethod(),
            new GermanWeatherMethod(),
            new FiveYearMethod(),
            new NdrcWarningMethod());

    private RatingMethods() {}

    /** All methods, in the order in which they are shown. */
    public static List<RatingMethod> all() {
        return ALL;
    }

    public static Optional<RatingMethod> find(String name) {
        return ALL.stream().filter(method -> method.name().equals(name)).findFirst();
    }
}
