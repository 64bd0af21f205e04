/// How many times longer one run of `work` on 16 times the input takes than 16 runs on the input itself: near 1 where
/// time is linear, near 16 where it is quadratic. Both sides take as long as each other, so that a busy machine
/// slows both; the least of several tries counts.
func growth(from count: Int, work: (Int) -> Void) -> Double {
  let clock = ContinuousClock()
  var least = Double.infinity
  for _ in 0..<6 {
    let small = clock.measure { for _ in 0..<16 { work(count) } }
    let large = clock.measure { work(count * 16) }
    least = min(least, large / small)
    if least < 2 { break }
  }
  return least
}
