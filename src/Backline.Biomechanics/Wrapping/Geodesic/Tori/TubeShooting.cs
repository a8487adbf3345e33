using Backline.Numerics;

namespace Backline.Biomechanics.Wrapping;

/// <summary>The taut way from p to q that touches a torus once or twice, found by shooting.</summary>
/// <remarks>
/// As <see cref="GeodesicShooting{TSurface}"/>, with four unknowns and four bends for each contact; a straight stretch leads from one contact
/// to the next (Scholz et al. 2016, doi:10.1007/s11044-015-9451-1, section 4). Ends at bends of 1e-11; usually 5 rounds.
/// </remarks>
internal readonly ref struct TubeShooting(TorusSurface surface, Vec3 p, Vec3 q, double size)
{
    /// <summary>The most contacts of a way.</summary>
    public const int MostContacts = 2;

    private const int Unknowns = 4;
    private const int MostUnknowns = Unknowns * MostContacts;
    private const int MostRounds = 16;
    private const int MostHalvings = 8;
    private const double BendTolerance = 1e-11;
    private const double LooseTolerance = 1e-8;
    private const double Nudge = 1e-6;

    private readonly TorusSurface _surface = surface;

    /// <summary>Changes contacts until the way bends nowhere; <see langword="false"/> when the search ends before.</summary>
    public bool Solve(Span<TubeContact> contacts)
    {
        int unknowns = Unknowns * contacts.Length;
        Span<double> bends = (stackalloc double[MostUnknowns])[..unknowns];
        Span<double> tried = (stackalloc double[MostUnknowns])[..unknowns];
        Span<double> step = (stackalloc double[MostUnknowns])[..unknowns];
        Span<double> matrix = (stackalloc double[MostUnknowns * MostUnknowns])[..(unknowns * unknowns)];
        Bends(contacts, bends);
        for (int round = 0; round < MostRounds && !(Norm(bends) <= BendTolerance); round++)
        {
            FillMatrix(contacts, bends, tried, matrix);
            for (int i = 0; i < unknowns; i++)
            {
                step[i] = -bends[i];
            }

            if (!LinearSystem.Solve(matrix, step) || !Improve(contacts, step, bends, tried))
            {
                break;
            }
        }

        return Norm(bends) <= LooseTolerance;
    }

    private void FillMatrix(Span<TubeContact> contacts, ReadOnlySpan<double> bends, Span<double> tried, Span<double> matrix)
    {
        int unknowns = bends.Length;
        Span<TubeEnd> ends = stackalloc TubeEnd[MostContacts];
        FindEnds(contacts, ends);
        Span<double> change = stackalloc double[Unknowns];
        for (int column = 0; column < unknowns; column++)
        {
            (int contact, int unknown) = Math.DivRem(column, Unknowns);
            double nudge = unknown == 2 ? Nudge : Nudge * size;
            change.Clear();
            change[unknown] = nudge;
            (TubeContact kept, TubeEnd keptEnd) = (contacts[contact], ends[contact]);
            contacts[contact] = Moved(in kept, change, 1);
            ends[contact] = contacts[contact].End(in _surface);
            Bends(contacts, ends, tried);
            (contacts[contact], ends[contact]) = (kept, keptEnd);
            for (int row = 0; row < unknowns; row++)
            {
                matrix[(row * unknowns) + column] = (tried[row] - bends[row]) / nudge;
            }
        }
    }

    private bool Improve(Span<TubeContact> contacts, ReadOnlySpan<double> step, Span<double> bends, Span<double> tried)
    {
        Span<TubeContact> moved = (stackalloc TubeContact[MostContacts])[..contacts.Length];
        double share = 1;
        for (int halving = 0; halving < MostHalvings; halving++, share /= 2)
        {
            for (int i = 0; i < contacts.Length; i++)
            {
                moved[i] = Moved(in contacts[i], step.Slice(Unknowns * i, Unknowns), share);
            }

            Bends(moved, tried);
            if (Norm(tried) < Norm(bends))
            {
                moved.CopyTo(contacts);
                tried.CopyTo(bends);
                return true;
            }
        }

        return false;
    }

    // Along the path, across it, a turn, and a longer or shorter way.
    private TubeContact Moved(in TubeContact contact, ReadOnlySpan<double> step, double share)
    {
        Vec3 across = Vec3.Cross(_surface.Normal(contact.First), contact.Direction);
        Vec3 first = _surface.Project(contact.First + (share * ((step[0] * contact.Direction) + (step[1] * across))));
        (double sine, double cosine) = Math.SinCos(share * step[2]);
        return new(first, _surface.Along(first, (cosine * contact.Direction) + (sine * across)), contact.Length + (share * step[3]));
    }

    private void FindEnds(ReadOnlySpan<TubeContact> contacts, Span<TubeEnd> ends)
    {
        for (int i = 0; i < contacts.Length; i++)
        {
            ends[i] = contacts[i].End(in _surface);
        }
    }

    private void Bends(ReadOnlySpan<TubeContact> contacts, Span<double> bends)
    {
        Span<TubeEnd> ends = stackalloc TubeEnd[MostContacts];
        FindEnds(contacts, ends);
        Bends(contacts, ends, bends);
    }

    private void Bends(ReadOnlySpan<TubeContact> contacts, ReadOnlySpan<TubeEnd> ends, Span<double> bends)
    {
        Vec3 from = p;
        for (int i = 0; i < contacts.Length; i++)
        {
            ref readonly TubeContact contact = ref contacts[i];
            (Vec3 last, Vec3 leaving) = (ends[i].Last, ends[i].Leaving);
            Vec3 arriving = (contact.First - from).Direction();
            Vec3 onward = ((i + 1 < contacts.Length ? contacts[i + 1].First : q) - last).Direction();
            Vec3 firstNormal = _surface.Normal(contact.First);
            Vec3 lastNormal = _surface.Normal(last);
            int row = Unknowns * i;
            bends[row] = Vec3.Dot(arriving, firstNormal);
            bends[row + 1] = Vec3.Dot(arriving, Vec3.Cross(firstNormal, contact.Direction));
            bends[row + 2] = Vec3.Dot(onward, lastNormal);
            bends[row + 3] = Vec3.Dot(onward, Vec3.Cross(lastNormal, leaving));
            from = last;
        }
    }

    private static double Norm(ReadOnlySpan<double> bends)
    {
        double square = 0;
        foreach (double bend in bends)
        {
            square += bend * bend;
        }

        return Math.Sqrt(square);
    }
}
