"""What a meeting heard from others: petitions, questions from the public, reports by word of mouth."""
