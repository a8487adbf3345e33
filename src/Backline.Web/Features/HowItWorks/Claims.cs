namespace Backline.Web.Features.HowItWorks;

/// <summary>The article's six claims in its order, with what studies found. Only numbers that were read at their source stand here.</summary>
internal static class Claims
{
    private static readonly Source Baumbach = new("Baumbach 2014, BMC Musculoskeletal Disorders", "10.1186/1471-2474-15-246");
    private static readonly Source Wilke = new("Wilke 2020, Frontiers in Physiology", "10.3389/fphys.2020.00180");
    private static readonly Source BuenoGracia = new("Bueno-Gracia 2019, Musculoskeletal Science and Practice");
    private static readonly Source Boland = new("Boland & Adams 2000, Australian Journal of Physiotherapy");
    private static readonly Source Ylinen = new("Ylinen 2009, Journal of Rehabilitation Medicine", "10.2340/16501977-0283");
    private static readonly Source Burk = new("Burk 2020, Journal of Sport Rehabilitation", "10.1123/jsr.2019-0074");
    private static readonly Source LeSant = new("Le Sant 2017, Journal of Anatomy", "10.1111/joa.12589");
    private static readonly Source Li = new("Li 1996, Physical Therapy", "10.1093/ptj/76.8.836");
    private static readonly Source Bolivar = new("Bolívar 2013, Foot & Ankle International", "10.1177/1071100712459173");
    private static readonly Source Duval = new("Duval 2010, Gait & Posture", "10.1016/j.gaitpost.2010.09.007");
    private static readonly Source Willy = new("Willy 2001, Journal of Orthopaedic & Sports Physical Therapy");
    private static readonly Source Konrad = new("Konrad 2025, Sports Medicine – Open", "10.1186/s40798-025-00935-5");
    private static readonly Source Radford = new("Radford 2006, British Journal of Sports Medicine", "10.1136/bjsm.2006.029348");
    private static readonly Source Thomas = new("Thomas 2018, International Journal of Sports Medicine");
    private static readonly Source Ryan = new("Ryan 2012, Scandinavian Journal of Medicine & Science in Sports", "10.1111/j.1600-0838.2010.01285.x");
    private static readonly Source Windlass = new("PLoS ONE 2021", "10.1371/journal.pone.0249965");

    /// <summary>The claims in the article's order.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("Calf and hamstrings pass each other at the knee",
            "The calf muscles attach above the knee, the hamstrings below it. They cross, and they act on each other.",
            [
                new("A", "The crossing is plain anatomy. One part of the calf, the soleus, stops below the knee and takes no part in it."),
                new("C", "Bending the ankle moved one hamstring by about 6 mm in an ultrasound study of eleven people; in eleven donated legs it moved the nerve, but did not strain the muscle beside it.", Wilke, BuenoGracia),
            ]),
        new("Tight calves weigh on the hamstrings, so calves come first",
            "Tight or tense calves can have an outsized effect on the hamstrings and often need work first.",
            [
                new("C", "The ankle’s position does change how far a straight leg rises, by about 9° in one study. That is real, not outsized, and the nerve explains it well.", Boland),
                new("X", "Needed first? Hamstrings stretched on their own gained 17° in four weeks. Work on distant muscles added little in a review of eight trials.", Ylinen, Burk),
            ]),
        new("Tight calves come with trouble in the peroneals",
            "The muscles along the outer shin suffer when the calves are tight.",
            [
                new("D", "We found no study of it. When the ankle bends up, the long peroneal stays rather slack. Practising the big-toe-ball press is pleasant and safe all the same.", LeSant),
            ]),
        new("A tucked pelvis tightens the whole line",
            "Standing with the tail tucked leads to tight hamstrings, tight calves, turned-out feet and weight on the outer edge.",
            [
                new("D", "In standing, pelvis and hamstrings hardly go together, and stretching the hamstrings did not change how people stand.", Li),
                new("C", "Tight calves and tight hamstrings were found together in people with heel pain. Which comes first is not known.", Bolivar),
                new("C", "Legs turned out did go with a tucked pelvis when tested.", Duval),
            ]),
        new("Stretching alone does not last",
            "Gains go unless movement and standing habits change.",
            [
                new("B", "Gains do fade when stretching stops: after four weeks off they were gone in one study, and partly kept in a review of many.", Willy, Konrad),
                new("D", "That habits alone keep them is untested. What is known: they last while some regular stretching goes on."),
            ]),
        new("This stretch, a minute or longer",
            "Balls of the feet on a roll, toes up, knees soft, shins upright, bow, weight a little inwards, a minute or more.",
            [
                new("A", "Stretching the calf in standing gives 2 to 3° more ankle bend over some weeks.", Radford),
                new("B", "Soft knees are kind to nerve and hamstrings. From about 20° of bend they also take one calf muscle, the gastrocnemius, out of the stretch. Backline offers straight but unlocked knees for it.", Baumbach),
                new("B", "A minute is enough for most of what one hold gives. Five minutes a week for each muscle, over five days or more, is the least that studies support.", Ryan, Thomas),
                new("C", "Lifted toes raise the arch at once, but how much differs from foot to foot. Weight to the inner foot is untried.", Windlass),
                new("D", "The stretch as a whole has not been tested on hamstrings. The bow does lengthen them; soft knees take a part of that back."),
            ]),
    ];

    /// <summary>A grade in words.</summary>
    public static string Words(string grade) => grade switch
    {
        "A" => "well supported",
        "B" => "probably true",
        "C" => "plausible, weak or mixed",
        "D" => "not supported so far",
        _ => "studies speak against it",
    };
}
