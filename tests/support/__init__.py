"""What tests are made with: a real terminal, twins, walks."""
