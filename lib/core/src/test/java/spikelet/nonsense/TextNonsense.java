package spikelet.nonsense;

import static spikelet.Units.ms;
import static spikelet.nonsense.Nonsense.of;

import java.util.List;
import spikelet.Lif;
import spikelet.Quantity;
import spikelet.Synapse;

/** Quantities as text. */
final class TextNonsense {
    static final List<Nonsense> CASES = List.of(
            of(
                    "ramp(\"0 nA\", \"1 mV\", …)",
                    b -> b.net.stimulate(b.e).ramp("0 nA", "1 mV", "0 ms", "5 ms"),
                    "'E'",
                    "unit ampere"),
            of(
                    "sine(\"1 nA\", \"10 ms\")",
                    b -> b.net.stimulate(b.e).sine("1 nA", "10 ms"),
                    "'E'",
                    "frequency has unit hertz"),
            of("noise(\"0 nA\", \"-1 nA\")", b -> b.net.stimulate(b.e).noise("0 nA", "-1 nA"), "'E'", "sd", "negative"),
            of(
                    "noise(\"0 nA\", \"5 mV\")",
                    b -> b.net.stimulate(b.e).noise("0 nA", "5 mV"),
                    "'E'",
                    "sd has unit ampere"),
            of("from(\"20\")", b -> b.net.stimulate(b.e).from("20"), "'E'", "time has unit second", "plain number"),
            of("until(\"20 Hz\")", b -> b.net.stimulate(b.e).until("20 Hz"), "'E'", "time has unit second"),
            of("until(\"-1 ms\")", b -> b.net.stimulate(b.e).until("-1 ms"), "'E'", "time", "negative"),
            of("sampleEvery(\"1 mV\")", b -> b.e.sampleEvery("1 mV"), "'E'", "sampling interval has unit second"),
            of("tau(\"20 mV\")", b -> Lif.with().tau("20 mV"), "Lif", "tau has unit second", "\"20 mV\" is volt"),
            of("tau(\"20\")", b -> Lif.with().tau("20"), "Lif", "tau has unit second", "\"20\" is a plain number"),
            of("tau(\"20 mss\")", b -> Lif.with().tau("20 mss"), "Lif: tau", "unknown unit 'mss'", "did you mean 'ms'"),
            of("tau(\"20 mv\")", b -> Lif.with().tau("20 mv"), "unknown unit 'mv'", "did you mean 'mV'"),
            of("tau(\"\")", b -> Lif.with().tau(""), "Lif: tau", "expected a number and a unit", "\"20 ms\""),
            of("tau(\"twenty\")", b -> Lif.with().tau("twenty"), "Lif: tau", "cannot read \"twenty\""),
            of("tau(\"-20 ms\")", b -> Lif.with().tau("-20 ms"), "tau", "negative", "-20 ms"),
            of("tau(\"0 ms\")", b -> Lif.with().tau("0 ms"), "tau", "positive"),
            of("tau(\"1e999 ms\")", b -> Lif.with().tau("1e999 ms"), "tau", "finite"),
            of("tau(\"20 ms^2\")", b -> Lif.with().tau("20 ms^2"), "tau", "second", "s^2"),
            of("tau(\"20 ms^x\")", b -> Lif.with().tau("20 ms^x"), "exponent", "'ms^x'", "whole number"),
            of("tau(\"20 m\")", b -> Lif.with().tau("20 m"), "'m'", "ambiguous", "ms"),
            of(
                    "tau(\"gaussian(20 ms, 2 ms)\")",
                    b -> Lif.with().tau("gaussian(20 ms, 2 ms)"),
                    "tau",
                    "unknown distribution 'gaussian'",
                    "normal"),
            of(
                    "tau(\"norml(20 ms, 2 ms)\")",
                    b -> Lif.with().tau("norml(20 ms, 2 ms)"),
                    "unknown distribution 'norml'",
                    "did you mean 'normal'"),
            of(
                    "tau(\"uniform(10 ms)\")",
                    b -> Lif.with().tau("uniform(10 ms)"),
                    "tau",
                    "uniform takes 2 values, got 1"),
            of(
                    "tau(\"uniform(10 ms, 20 ms\")",
                    b -> Lif.with().tau("uniform(10 ms, 20 ms"),
                    "tau",
                    "closing parenthesis"),
            of(
                    "tau(\"uniform(10 ms, 20 mV)\")",
                    b -> Lif.with().tau("uniform(10 ms, 20 mV)"),
                    "tau",
                    "\"20 mV\" is volt"),
            of(
                    "tau(\"uniform(20 ms, 10 ms)\")",
                    b -> Lif.with().tau("uniform(20 ms, 10 ms)"),
                    "Lif: tau",
                    "lower bound"),
            of(
                    "rest(\"normal(-65 mV, -2 mV)\")",
                    b -> Lif.with().rest("normal(-65 mV, -2 mV)"),
                    "Lif: rest",
                    "deviation"),
            of("tau(\"normal(20 ms, 2 ms)\")", b -> Lif.with().tau("normal(20 ms, 2 ms)"), "tau", "negative", ".clip("),
            of("resistance(\"100 MS\")", b -> Lif.with().resistance("100 MS"), "resistance", "ohm", "siemens"),
            of("leak(\"normal(10 nS, 1 nS)\")", b -> Lif.with().leak("normal(10 nS, 1 nS)"), "leak"),
            of("leak(\"1e-320 S\")", b -> Lif.with().leak("1e-320 S"), "leak"),
            of("threshold(\"-50\")", b -> Lif.with().threshold("-50"), "threshold has unit volt", "plain number"),
            of("reset(\"60 ms\")", b -> Lif.with().reset("60 ms"), "reset has unit volt"),
            of("refractory(\"2 Hz\")", b -> Lif.with().refractory("2 Hz"), "refractory has unit second", "hertz"),
            of(
                    "Synapse.decay(\"uniform(1 ms, 2 ms)\")",
                    b -> Synapse.decay("uniform(1 ms, 2 ms)"),
                    "decay must be one value"),
            of(
                    "Synapse.conductance(\"5 mV\", \"0 mV\")",
                    b -> Synapse.conductance("5 mV", "0 mV"),
                    "decay has unit second"),
            of(
                    "Synapse.conductance(\"5 ms\", \"0 nS\")",
                    b -> Synapse.conductance("5 ms", "0 nS"),
                    "reversal has unit volt"),
            of("dt(\"0.1 mV\")", b -> b.net.dt("0.1 mV"), "network 'net'", "dt has unit second"),
            of("dt(\"1e-300 s\")", b -> b.net.dt("1e-300 s").run(1 * ms), "nanosecond"),
            of("run(\"1 V\")", b -> b.net.run("1 V"), "'net'", "duration has unit second", "volt"),
            of(
                    "poisson(\"Q\", 3, \"20 ms\")",
                    b -> b.net.poisson("Q", 3, "20 ms"),
                    "population 'Q'",
                    "rate has unit hertz"),
            of(
                    "initial(\"v\", \"-60 ms\")",
                    b -> b.e.initial("v", "-60 ms"),
                    "population 'E'",
                    "initial v has unit volt"),
            of(
                    "delay(\"2 mV\")",
                    b -> b.net.connect(b.e).to(b.i).delay("2 mV"),
                    "projection 'E→I'",
                    "delay has unit second"),
            of(
                    "weight(\"1 nS\").decay",
                    b -> b.net.connect(b.e).to(b.i).weight("1 nS").decay(5 * ms),
                    "'E→I'",
                    "weight has unit volt",
                    "siemens"),
            of(
                    "weight(\"1 mV\").current",
                    b -> b.net.connect(b.e).to(b.i).current(5 * ms).weight("1 mV"),
                    "'E→I'",
                    "weight has unit ampere"),
            of(
                    "weight(\"a lot\")",
                    b -> b.net.connect(b.e).to(b.i).weight("a lot"),
                    "'E→I'",
                    "weight",
                    "cannot read \"a lot\""),
            of(
                    "weight(\"normal(1 mV)\").delta()",
                    b -> b.net.connect(b.e).to(b.i).weight("normal(1 mV)").delta(),
                    "'E→I'",
                    "weight",
                    "normal takes 2"),
            of(
                    "constant(\"1 mV\")",
                    b -> b.net.stimulate(b.e).constant("1 mV"),
                    "stimulus of 'E'",
                    "current has unit ampere"),
            of(
                    "step(\"1 nA\", \"20\", \"30 ms\")",
                    b -> b.net.stimulate(b.e).step("1 nA", "20", "30 ms"),
                    "'E'",
                    "time has unit second",
                    "\"20\""),
            of(
                    "stimulate.poisson(\"20 mV\")",
                    b -> b.net.stimulate(b.e).poisson("20 mV"),
                    "'E'",
                    "rate has unit hertz"),
            of(
                    "Quantity.parse(\"20 furlongs\")",
                    b -> Quantity.parse("20 furlongs"),
                    "unknown unit 'furlongs'",
                    "20 furlongs"),
            of(
                    "rest(\"-65 mV;\")",
                    b -> Lif.with().rest("-65 mV;"),
                    "rest",
                    "unknown unit 'mV;'",
                    "did you mean 'mV'"));

    private TextNonsense() {}
}
