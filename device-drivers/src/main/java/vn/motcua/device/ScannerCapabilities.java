package vn.motcua.device;

import java.util.List;
import java.util.Set;

/** @param dotsPerInch resolutions offered, ascending */
public record ScannerCapabilities(Set<ScanRequest.Source> sources, boolean duplex, List<Integer> dotsPerInch) {

    public ScannerCapabilities {
        sources = Set.copyOf(sources);
        dotsPerInch = List.copyOf(dotsPerInch);
    }
}
